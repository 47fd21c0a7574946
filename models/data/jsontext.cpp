// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

bool startsNumber(char c)
{
    return c == '-' || (c >= '0' && c <= '9');
}

bool continuesNumber(char c)
{
    return startsNumber(c) || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/** The end of the text whose first quote is at @p at. */
qsizetype textEnd(const QByteArray& json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

} // namespace

QByteArray jsontext::numbersAsText(const QByteArray& json)
{
    QByteArray made;
    made.reserve(json.size() + json.size() / 4);
    for (qsizetype at = 0; at < json.size();) {
        qsizetype end = at + 1;
        if (json.at(at) == '"') {
            end = textEnd(json, at);
            made.append(json.sliced(at, end - at));
        } else if (startsNumber(json.at(at))) {
            while (end < json.size() && continuesNumber(json.at(end)))
                ++end;
            made.append('"').append(json.sliced(at, end - at)).append('"');
        } else {
            made.append(json.at(at));
        }
        at = end;
    }
    return made;
}

QJsonValue jsontext::read(const QByteArray& json)
{
    // In an array, since Qt parses no bare text.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + numbersAsText(json) + ']', &error);
    return error.error == QJsonParseError::NoError ? document.array().at(0) : QJsonValue(QString::fromUtf8(json));
}
