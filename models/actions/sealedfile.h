// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/**
 * A small file that only who has the key can read, and that nobody can alter unnoticed: AES-256-GCM by OpenSSL, a new
 * nonce each time. It is replaced as a whole and is on the disk when write() returns true: a crash or a power cut
 * leaves the file as it was or as it was to be. Blocks on the disk: not for the GUI thread.
 */
namespace sealedfile {

constexpr int keySize = 32; ///< bytes

/** A random key; empty where the system has no randomness. */
QByteArray makeKey();

struct Content {
    enum class Status {
        Read,
        Missing, ///< there is no such file
        Unreadable, ///< it cannot be read from the disk
        Refused, ///< another key, another @c about, or somebody altered it
    };
    Status status = Status::Unreadable;
    QByteArray plain;
};

/** @p about is not secret and not stored, but must be the same as when it was written: whose file it is. */
Content read(const QString& path, const QByteArray& key, const QByteArray& about);

/** Replaces the file at @p path. An empty text where it is on the disk, else why it is not, for people. */
QString write(const QString& path, const QByteArray& key, const QByteArray& about, const QByteArray& plain);

/** Takes the file at @p path away for good. An empty text where it is gone, else why it is not, for people. */
QString remove(const QString& path);

} // namespace sealedfile
