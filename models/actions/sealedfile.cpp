// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sealedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <unistd.h>

namespace sealedfile {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SealedFile)
};

constexpr char kMagic[] = "HotDash sealed file 1\n";
constexpr int kMagicSize = sizeof kMagic - 1;
constexpr int kNonce = 12;
constexpr int kTag = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

/** Magic, nonce, tag, ciphertext; empty where OpenSSL fails. */
QByteArray seal(const QByteArray& key, const QByteArray& about, const QByteArray& plain)
{
    QByteArray nonce(kNonce, '\0');
    QByteArray tag(kTag, '\0');
    QByteArray sealed(plain.size(), '\0');
    int length = 0;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const bool ok = cipher && key.size() == keySize && RAND_bytes(bytes(nonce), kNonce) == 1
        && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(std::as_const(nonce))) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytes(about), int(about.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), bytes(sealed), &length, bytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytes(sealed) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTag, tag.data()) == 1;
    return ok ? QByteArray(kMagic, kMagicSize) + nonce + tag + sealed : QByteArray();
}

bool unseal(const QByteArray& key, const QByteArray& about, const QByteArray& file, QByteArray& plain)
{
    if (!file.startsWith(kMagic) || file.size() < kMagicSize + kNonce + kTag || key.size() != keySize)
        return false;
    const QByteArray nonce = file.mid(kMagicSize, kNonce);
    QByteArray tag = file.mid(kMagicSize + kNonce, kTag);
    const QByteArray sealed = file.mid(kMagicSize + kNonce + kTag);
    plain = QByteArray(sealed.size(), '\0');
    int length = 0;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    return cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytes(about), int(about.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), bytes(plain), &length, bytes(sealed), int(sealed.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTag, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + length, &length) == 1;
}

bool writeAll(int file, const QByteArray& data)
{
    for (qsizetype done = 0; done < data.size();) {
        const ssize_t written = ::write(file, data.constData() + done, std::size_t(data.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/** Makes the name of a new file last as well as its content. */
bool syncFolder(const QByteArray& folder)
{
    const int directory = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool ok = directory >= 0 && ::fsync(directory) == 0;
    if (directory >= 0)
        ::close(directory);
    return ok;
}

} // namespace

QByteArray makeKey()
{
    QByteArray key(keySize, '\0');
    return RAND_priv_bytes(bytes(key), keySize) == 1 ? key : QByteArray();
}

Content read(const QString& path, const QByteArray& key, const QByteArray& about)
{
    QFile file(path);
    if (!file.exists())
        return { Content::Status::Missing, {} };
    if (!file.open(QIODevice::ReadOnly))
        return { Content::Status::Unreadable, {} };
    Content content;
    content.status =
        unseal(key, about, file.readAll(), content.plain) ? Content::Status::Read : Content::Status::Refused;
    if (content.status == Content::Status::Refused)
        content.plain.clear();
    return content;
}

QString write(const QString& path, const QByteArray& key, const QByteArray& about, const QByteArray& plain)
{
    const QByteArray sealed = seal(key, about, plain);
    if (sealed.isEmpty())
        return Text::tr("The encryption failed.");
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    const int file = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool ok = file >= 0 && writeAll(file, sealed) && ::fsync(file) == 0;
    int reason = ok ? 0 : errno;
    if (file >= 0)
        ::close(file);
    if (ok
        && (::rename(fresh.constData(), target.constData()) != 0
            || !syncFolder(QFile::encodeName(QFileInfo(path).path())))) {
        ok = false;
        reason = errno;
    }
    return ok ? QString() : QString::fromLocal8Bit(std::strerror(reason));
}

QString remove(const QString& path)
{
    const bool gone = ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
    const bool ok = gone && syncFolder(QFile::encodeName(QFileInfo(path).path()));
    return ok ? QString() : QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace sealedfile
