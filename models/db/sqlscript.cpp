// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlscript.h"

namespace {

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_' || c.unicode() >= 0x80;
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit() || c == u'$';
}

/** Walks once over a script; each member leaves m_pos behind what it read. */
class Splitter {
public:
    explicit Splitter(QStringView text) : m_text(text) { }

    QList<SqlStatement> run()
    {
        while (m_pos < m_text.size())
            step();
        finishStatement();
        return m_statements;
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_text.size() ? m_text[index] : QChar(); }

    void step()
    {
        const QChar c = at(m_pos);
        if (c.isSpace()) {
            ++m_pos;
        } else if (c == u'-' && at(m_pos + 1) == u'-') {
            skipLine();
        } else if (c == u'/' && at(m_pos + 1) == u'*') {
            skipComment();
        } else if (c == u';' && m_parentheses == 0 && m_bodies == 0) {
            finishStatement();
            ++m_pos;
        } else {
            if (m_start < 0)
                m_start = m_pos;
            token(c);
        }
    }

    void token(QChar c)
    {
        if (c == u'\'') {
            skipQuoted(c, false);
        } else if (c == u'"') {
            skipQuoted(c, false);
        } else if (c == u'$') {
            skipDollar();
        } else if (isWordStart(c)) {
            word();
        } else {
            if (c == u'(')
                ++m_parentheses;
            else if (c == u')' && m_parentheses > 0)
                --m_parentheses;
            ++m_pos;
        }
    }

    void word()
    {
        const qsizetype begin = m_pos;
        while (m_pos < m_text.size() && isWordPart(m_text[m_pos]))
            ++m_pos;
        const QString text = m_text.sliced(begin, m_pos - begin).toString().toLower();
        if (text == u"e" && at(m_pos) == u'\'') {
            skipQuoted(u'\'', true);
            return;
        }
        followBody(text);
    }

    /** CREATE FUNCTION ... BEGIN ATOMIC a; b; END: the semicolons inside end nothing. */
    void followBody(const QString& word)
    {
        if (m_words < 4) {
            ++m_words;
            if (m_words == 1)
                m_create = word == u"create";
            if (m_create && (word == u"function" || word == u"procedure"))
                m_routine = true;
        }
        if (!m_routine)
            return;
        if (word == u"begin" || (word == u"case" && m_bodies > 0))
            ++m_bodies;
        else if (word == u"end" && m_bodies > 0)
            --m_bodies;
    }

    void skipLine()
    {
        while (m_pos < m_text.size() && m_text[m_pos] != u'\n')
            ++m_pos;
    }

    void skipComment()
    {
        int depth = 0;
        do {
            if (at(m_pos) == u'/' && at(m_pos + 1) == u'*') {
                ++depth;
                m_pos += 2;
            } else if (at(m_pos) == u'*' && at(m_pos + 1) == u'/') {
                --depth;
                m_pos += 2;
            } else {
                ++m_pos;
            }
        } while (depth > 0 && m_pos < m_text.size());
    }

    void skipQuoted(QChar quote, bool backslashes)
    {
        ++m_pos;
        while (m_pos < m_text.size()) {
            const QChar c = m_text[m_pos];
            if (backslashes && c == u'\\') {
                m_pos += 2;
            } else if (c == quote) {
                ++m_pos;
                if (at(m_pos) != quote)
                    return;
                ++m_pos;
            } else {
                ++m_pos;
            }
        }
    }

    void skipDollar()
    {
        qsizetype end = m_pos + 1;
        if (isWordStart(at(end)) && at(end) != u'$') {
            while (isWordPart(at(end)) && at(end) != u'$')
                ++end;
        }
        if (at(end) != u'$') { // a parameter such as $1
            ++m_pos;
            return;
        }
        const QStringView tag = m_text.sliced(m_pos, end - m_pos + 1);
        const qsizetype close = m_text.indexOf(tag, end + 1);
        m_pos = close < 0 ? m_text.size() : close + tag.size();
    }

    void finishStatement()
    {
        if (m_start >= 0) {
            const QString text = m_text.sliced(m_start, m_pos - m_start).toString().trimmed();
            m_statements.append({ text, m_start });
        }
        m_start = -1;
        m_parentheses = m_bodies = m_words = 0;
        m_create = m_routine = false;
    }

    QStringView m_text;
    qsizetype m_pos = 0;
    qsizetype m_start = -1;
    int m_parentheses = 0;
    int m_bodies = 0; ///< how deep in BEGIN ATOMIC and CASE
    int m_words = 0; ///< how many words of the statement were seen, up to 4
    bool m_create = false;
    bool m_routine = false;
    QList<SqlStatement> m_statements;
};

} // namespace

QList<SqlStatement> splitSql(QStringView script)
{
    return Splitter(script).run();
}

TextPosition textPositionAt(QStringView text, qsizetype offset)
{
    const QStringView before = text.first(qBound<qsizetype>(0, offset, text.size()));
    TextPosition position;
    position.line = static_cast<int>(before.count(u'\n')) + 1;
    position.column = static_cast<int>(before.size() - (before.lastIndexOf(u'\n') + 1)) + 1;
    return position;
}

qsizetype offsetOfCharacter(QStringView text, qsizetype character)
{
    qsizetype offset = 0;
    for (qsizetype seen = 1; seen < character && offset < text.size(); ++seen)
        offset += text[offset].isHighSurrogate() && offset + 1 < text.size() ? 2 : 1;
    return offset;
}
