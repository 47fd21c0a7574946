// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importoptionsform.h"

#include "dialogs/importwidgets.h"
#include "importers/importfieldnames.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <algorithm>

namespace {

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return ImportOptionsForm::tr("comma");
    case ';':
        return ImportOptionsForm::tr("semicolon");
    case '\t':
        return ImportOptionsForm::tr("tab");
    case '|':
        return ImportOptionsForm::tr("vertical bar");
    default:
        return ImportOptionsForm::tr("\"%1\"").arg(QChar::fromLatin1(delimiter));
    }
}

} // namespace

ImportOptionsForm::ImportOptionsForm(QWidget* parent)
    : QWidget(parent)
    , m_found(new QLabel)
    , m_columns(importwidgets::table("columns", tr("Columns")))
{
    m_kind = choice("kind", tr("Kind of file"));
    m_kind->addItem(tr("By its columns"), QString());
    for (const ImportKind kind : importKinds())
        m_kind->addItem(importKindTitle(kind), importKindName(kind));
    m_encoding = choice("encoding", tr("Encoding"));
    m_encoding->addItem(tr("As found"), QString());
    for (const TextEncoding encoding :
         { TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be })
        m_encoding->addItem(textEncodingName(encoding), textEncodingName(encoding));
    m_delimiter = choice("delimiter", tr("Delimiter"));
    m_delimiter->addItem(tr("As found"), QString());
    for (const char delimiter : { ',', ';', '\t', '|' })
        m_delimiter->addItem(delimiterName(delimiter), QString(QChar::fromLatin1(delimiter)));
    m_dates = choice("dates", tr("Meaning of dates like 11/10/24"));
    m_dates->addItem(tr("As the file shows"), int(DateOrder::Unknown));
    m_dates->addItem(tr("Day first: 11 October"), int(DateOrder::DayMonth));
    m_dates->addItem(tr("Month first: November 10"), int(DateOrder::MonthDay));
    m_dates->addItem(tr("Year first: 2011, October 24"), int(DateOrder::YearMonth));
    m_decimal = choice("decimal", tr("Meaning of numbers like 1,234"));
    m_decimal->addItem(tr("As the file shows"), int(DecimalMark::Unknown));
    m_decimal->addItem(tr("Decimal point: 1,234 is above a thousand"), int(DecimalMark::Point));
    m_decimal->addItem(tr("Decimal comma: 1,234 is above one"), int(DecimalMark::Comma));
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(tr("De&limiter"), m_delimiter);
    form->addRow(tr("&Dates like 11/10/24"), m_dates);
    form->addRow(tr("&Numbers like 1,234"), m_decimal);
    form->addRow(m_found);
    m_columns->setColumnCount(2);
    m_columns->setHorizontalHeaderLabels({ tr("Field"), tr("Column of the file") });
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    form->addRow(m_columns);
}

QComboBox* ImportOptionsForm::choice(const char* name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessible);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT changed();
    });
    return box;
}

void ImportOptionsForm::show(const ImportRequest& request)
{
    m_isFilling = true;
    m_mapping = request.columns;
    m_columnsChanged = !request.recalls;
    m_columns->setRowCount(0);
    m_kind->setCurrentIndex(std::max(0, request.kind ? m_kind->findData(importKindName(*request.kind)) : 0));
    m_encoding->setCurrentIndex(
        std::max(0, request.encoding ? m_encoding->findData(textEncodingName(*request.encoding)) : 0));
    m_delimiter->setCurrentIndex(
        std::max(0, request.delimiter ? m_delimiter->findData(QString(QChar::fromLatin1(*request.delimiter))) : 0));
    m_dates->setCurrentIndex(m_dates->findData(int(request.dateOrder.value_or(DateOrder::Unknown))));
    m_decimal->setCurrentIndex(m_decimal->findData(int(request.decimalMark.value_or(DecimalMark::Unknown))));
    m_isFilling = false;
}

void ImportOptionsForm::showFound(const FilePreview& preview)
{
    showColumns(preview);
    QStringList found;
    if (preview.layout.problem.isEmpty())
        found.append(
            tr("Found: %1, delimiter %2, %3 columns.")
                .arg(textEncodingName(preview.layout.format.encoding), delimiterName(preview.layout.format.delimiter))
                .arg(preview.layout.header.size()));
    found += { preview.layout.guess.why, preview.layout.problem, preview.layout.hint, preview.style.problem,
               preview.refusal };
    found.removeAll(QString());
    m_found->setText(found.join(QLatin1Char('\n')));
}

/** The kind's fields, each with the file's columns to choose from. */
void ImportOptionsForm::showColumns(const FilePreview& preview)
{
    m_mapping = preview.mapping;
    m_columns->setRowCount(int(preview.bound.size()));
    for (int i = 0; i < preview.bound.size(); ++i) {
        const BoundColumn& bound = preview.bound[i];
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("column_") + bound.field);
        box->setAccessibleName(tr("Column of %1").arg(importFieldTitle(bound.field)));
        box->addItem(tr("none"), QString());
        for (const QString& name : preview.layout.header.names()) {
            if (!name.isEmpty())
                box->addItem(name, name);
        }
        if (bound.column >= 0)
            box->setCurrentIndex(std::max(0, box->findData(preview.layout.header.name(bound.column))));
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, field = bound.field] { chooseColumn(field, box->currentData().toString()); });
        m_columns->setItem(i, 0, new QTableWidgetItem(importFieldTitle(bound.field)));
        m_columns->setCellWidget(i, 1, box);
    }
    m_columns->resizeColumnToContents(0);
}

void ImportOptionsForm::chooseColumn(const QString& field, const QString& column)
{
    m_mapping[field] = column;
    m_columnsChanged = true;
    Q_EMIT changed();
}

void ImportOptionsForm::showWords(const QString& words)
{
    m_found->setText(words);
}

void ImportOptionsForm::apply(ImportRequest& request) const
{
    const auto kind = importKindFromName(m_kind->currentData().toString());
    const bool sameKind = kind == request.kind;
    request.kind = kind;
    request.columns = sameKind ? m_mapping : QHash<QString, QString>(); // each kind has fields of its own
    request.recalls = !sameKind || !m_columnsChanged;
    TextEncoding encoding {};
    request.encoding.reset();
    if (textEncodingFromName(m_encoding->currentData().toString(), encoding))
        request.encoding = encoding;
    const QString delimiter = m_delimiter->currentData().toString();
    request.delimiter.reset();
    if (!delimiter.isEmpty())
        request.delimiter = delimiter.front().toLatin1();
    const auto dates = DateOrder(m_dates->currentData().toInt());
    request.dateOrder = dates == DateOrder::Unknown ? std::optional<DateOrder>() : dates;
    const auto decimal = DecimalMark(m_decimal->currentData().toInt());
    request.decimalMark = decimal == DecimalMark::Unknown ? std::optional<DecimalMark>() : decimal;
}
