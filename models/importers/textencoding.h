// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <string>
#include <string_view>

class QIODevice;

/** The encodings in which shops' exports come. */
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/** "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252". Not translated: these are names. */
QString textEncodingName(TextEncoding encoding);
/** The encoding of that name, case and hyphens ignored; false where there is none. */
bool textEncodingFromName(const QString& name, TextEncoding& encoding);

/**
 * Turns a file's bytes into UTF-8, chunk by chunk; a character may be split between chunks. A byte order mark is
 * dropped. Bytes that are no UTF-8 or half a surrogate pair make the decoder fail, since guessing would store wrong
 * text. Any thread, one at a time.
 */
class TextDecoder {
public:
    explicit TextDecoder(TextEncoding encoding) : m_encoding(encoding) { }

    /** Appends @p bytes as UTF-8 to @p out. False at the first byte that cannot be decoded. */
    bool decode(std::string_view bytes, std::string& out);
    /** Call at the end of the file: false where it ends within a character. */
    [[nodiscard]] bool finish() const { return m_pending.empty(); }

private:
    bool decodeUtf8(std::string_view bytes, std::string& out);
    bool decodeUtf16(std::string_view bytes, std::string& out);
    static void decodeWindows1252(std::string_view bytes, std::string& out);

    TextEncoding m_encoding;
    std::string m_pending; ///< the begun character, at most 3 bytes
    bool m_atStart = true;
};

/** What one pass over the whole file tells, before anything of it is stored. */
struct FileScan {
    QByteArray sha256; ///< 32 bytes
    qint64 size = 0; ///< bytes
    TextEncoding encoding = TextEncoding::Utf8;
    QString problem; ///< translated, where the file is no text at all; then the rest does not hold
};

/**
 * Reads @p device to its end and finds its checksum and encoding: a byte order mark decides, then zero bytes in every
 * second place (UTF-16), then whether the whole file is valid UTF-8; else it is Windows-1252. Memory is constant.
 * @p proceed is called now and then with the bytes read; where it answers false the scan stops early.
 */
FileScan scanFile(QIODevice& device, const std::function<bool(qint64)>& proceed = {});
