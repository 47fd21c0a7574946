// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

/** jsonb to read by people: as the database wrote it. Any thread. */
namespace jsontext {

/** @p json with each number as a text, digit for digit; what stands within texts stays. */
QByteArray numbersAsText(const QByteArray& json);

/**
 * What @p json, jsonb of any shape, holds: numbers are texts as the database wrote them, since doubles lose digits
 * (12345678901234567890, 1234567.10). What is nested too deeply to take apart comes whole as one text.
 */
QJsonValue read(const QByteArray& json);

} // namespace jsontext
