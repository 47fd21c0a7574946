// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/textencoding.h"

#include <QCoreApplication>
#ifdef HOTDASH_LIBCRYPTO
#include <openssl/evp.h>
#else
#include <QCryptographicHash>
#endif
#include <QIODevice>
#include <array>
#include <memory>

namespace {

/** Windows-1252's bytes 0x80 to 0x9F; the five that it leaves open stay C1 controls, as browsers have them. */
constexpr std::array<char16_t, 32> upperControls { 0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178 };

void appendUtf8(char32_t code, std::string& out)
{
    if (code < 0x80) {
        out.push_back(char(code));
    } else if (code < 0x800) {
        out.push_back(char(0xC0 | (code >> 6)));
        out.push_back(char(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        out.push_back(char(0xE0 | (code >> 12)));
        out.push_back(char(0x80 | ((code >> 6) & 0x3F)));
        out.push_back(char(0x80 | (code & 0x3F)));
    } else {
        out.push_back(char(0xF0 | (code >> 18)));
        out.push_back(char(0x80 | ((code >> 12) & 0x3F)));
        out.push_back(char(0x80 | ((code >> 6) & 0x3F)));
        out.push_back(char(0x80 | (code & 0x3F)));
    }
}

/** Length of the UTF-8 character at @p p, 0 where it is none, -1 where @p left bytes are too few to tell. */
int utf8Length(const unsigned char* p, std::size_t left)
{
    if (p[0] < 0x80)
        return 1;
    const int length = p[0] >= 0xC2 && p[0] < 0xE0 ? 2
        : p[0] >= 0xE0 && p[0] < 0xF0              ? 3
        : p[0] >= 0xF0 && p[0] < 0xF5              ? 4
                                                   : 0;
    if (length == 0)
        return 0;
    if (left > 1) {
        const unsigned char second = p[1];
        const bool overlong = (p[0] == 0xE0 && second < 0xA0) || (p[0] == 0xF0 && second < 0x90);
        const bool beyond = (p[0] == 0xED && second > 0x9F) || (p[0] == 0xF4 && second > 0x8F);
        if (overlong || beyond)
            return 0;
    }
    for (std::size_t i = 1; i < std::size_t(length); ++i) {
        if (i >= left)
            return -1;
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

/** The length of the valid UTF-8 at the start of @p bytes; @p broken tells an invalid byte from a cut character. */
std::size_t validUtf8(std::string_view bytes, bool& broken)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t at = 0;
    broken = false;
    while (at < bytes.size()) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        const int length = utf8Length(data + at, bytes.size() - at);
        if (length <= 0) {
            broken = length == 0;
            break;
        }
        at += std::size_t(length);
    }
    return at;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileScan)
};

/** What the first bytes say of a file that is no text. */
QString binaryProblem(const QByteArray& head)
{
    if (head.startsWith("PK\x03\x04") || head.startsWith("\xD0\xCF\x11\xE0"))
        return Text::tr(
            "This is a spreadsheet or a ZIP file, not text. Save it as CSV (UTF-8), or unpack it, and import that.");
    if (head.startsWith("%PDF") || head.startsWith("\x1F\x8B") || head.startsWith("\x89PNG"))
        return Text::tr("This is not a text file. Export the data as CSV and import that.");
    return {};
}

/** UTF-16 without a byte order mark: text that is mostly ASCII has a zero in every second place. */
bool looksLikeUtf16(const QByteArray& head, bool littleEndian)
{
    if (head.size() < 8)
        return false;
    int zeros = 0;
    int others = 0;
    const qsizetype end = std::min<qsizetype>(head.size() & ~qsizetype(1), 4096);
    for (qsizetype i = 0; i < end; i += 2) {
        zeros += head[i + (littleEndian ? 1 : 0)] == 0;
        others += head[i + (littleEndian ? 0 : 1)] == 0;
    }
    return zeros * 10 > end / 2 * 7 && others == 0;
}

} // namespace

QString textEncodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

bool textEncodingFromName(const QString& name, TextEncoding& encoding)
{
    QString wanted = name.toLower();
    wanted.remove(QLatin1Char('-'));
    for (const TextEncoding known :
         { TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Windows1252 }) {
        QString candidate = textEncodingName(known).toLower();
        candidate.remove(QLatin1Char('-'));
        if (candidate == wanted) {
            encoding = known;
            return true;
        }
    }
    return false;
}

bool TextDecoder::decode(std::string_view bytes, std::string& out)
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        return decodeUtf8(bytes, out);
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return decodeUtf16(bytes, out);
    case TextEncoding::Windows1252:
        decodeWindows1252(bytes, out);
        return true;
    }
    return false;
}

bool TextDecoder::decodeUtf8(std::string_view bytes, std::string& out)
{
    const std::size_t before = out.size();
    out.append(m_pending);
    out.append(bytes);
    m_pending.clear();
    if (m_atStart) {
        if (out.size() - before < 3
            && std::string_view("\xEF\xBB\xBF").starts_with(std::string_view(out).substr(before))) {
            m_pending.assign(out, before);
            out.resize(before);
            return true;
        }
        if (std::string_view(out).substr(before).starts_with("\xEF\xBB\xBF"))
            out.erase(before, 3);
        m_atStart = false;
    }
    bool broken = false;
    const std::size_t good = validUtf8(std::string_view(out).substr(before), broken);
    if (!broken)
        m_pending.assign(out, before + good);
    out.resize(before + good);
    return !broken;
}

bool TextDecoder::decodeUtf16(std::string_view bytes, std::string& out)
{
    std::string all = m_pending;
    all.append(bytes);
    m_pending.clear();
    const auto unit = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(all[at + (m_encoding == TextEncoding::Utf16Le ? 0 : 1)]);
        const auto high = static_cast<unsigned char>(all[at + (m_encoding == TextEncoding::Utf16Le ? 1 : 0)]);
        return char32_t(low | (high << 8));
    };
    std::size_t at = 0;
    while (at + 2 <= all.size()) {
        char32_t code = unit(at);
        std::size_t length = 2;
        if (code >= 0xDC00 && code < 0xE000)
            return false;
        if (code >= 0xD800 && code < 0xDC00) {
            if (at + 4 > all.size())
                break;
            const char32_t low = unit(at + 2);
            if (low < 0xDC00 || low >= 0xE000)
                return false;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            length = 4;
        }
        if (!(m_atStart && code == 0xFEFF))
            appendUtf8(code, out);
        m_atStart = false;
        at += length;
    }
    m_pending.assign(all, at);
    return true;
}

void TextDecoder::decodeWindows1252(std::string_view bytes, std::string& out)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(byte >= 0x80 && byte < 0xA0 ? upperControls[byte - 0x80] : char32_t(byte), out);
    }
}

namespace {

#ifdef HOTDASH_LIBCRYPTO
/** SHA-256 of what was added. */
class Checksum {
public:
    Checksum() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(std::string_view bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }
    QByteArray result()
    {
        QByteArray digest(32, '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context { EVP_MD_CTX_new(), &EVP_MD_CTX_free };
};
#else
/** SHA-256 of what was added. */
class Checksum {
public:
    void add(std::string_view bytes) { m_hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size()))); }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash { QCryptographicHash::Sha256 };
};
#endif

} // namespace

FileScan scanFile(QIODevice& device, const std::function<bool(qint64)>& proceed)
{
    FileScan scan;
    Checksum checksum;
    QByteArray head;
    std::string carry;
    bool utf8 = true;
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(chunk.data(), chunk.size());
        if (got <= 0)
            break;
        const std::string_view bytes(chunk.constData(), std::size_t(got));
        checksum.add(bytes);
        if (head.isEmpty())
            head = chunk.left(std::min<qint64>(got, 4096));
        if (utf8) {
            bool broken = false;
            carry.append(bytes);
            const std::size_t good = validUtf8(carry, broken);
            utf8 = !broken;
            carry.erase(0, good);
        }
        scan.size += got;
        if (proceed && !proceed(scan.size))
            break;
    }
    scan.sha256 = checksum.result();
    scan.problem = binaryProblem(head);
    if (head.startsWith("\xFF\xFE") || looksLikeUtf16(head, true))
        scan.encoding = TextEncoding::Utf16Le;
    else if (head.startsWith("\xFE\xFF") || looksLikeUtf16(head, false))
        scan.encoding = TextEncoding::Utf16Be;
    else if (utf8 || head.startsWith("\xEF\xBB\xBF"))
        scan.encoding = TextEncoding::Utf8;
    else
        scan.encoding = TextEncoding::Windows1252;
    if (scan.problem.isEmpty() && scan.encoding != TextEncoding::Utf16Le && scan.encoding != TextEncoding::Utf16Be
        && head.contains('\0'))
        scan.problem =
            Text::tr("This is not a text file: it holds zero bytes. Export the data as CSV and import that.");
    return scan;
}
