// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtesting.h"

#include "queries/importrunner.h"

#include <QDir>
#include <QFile>
#include <QProcess>

ImportTesting::ImportTesting()
{
    database.execute(QStringLiteral("UPDATE app.projects SET currency = 'GBP', time_zone = 'Europe/London'"));
}

QString ImportTesting::file(const QString& name, const QByteArray& content)
{
    const QString path = m_folder.filePath(name);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        throw std::runtime_error("cannot write " + path.toStdString());
    return path;
}

ImportReport ImportTesting::import(const QByteArray& content, const std::optional<ImportKind>& kind,
                                   ImportRequest request)
{
    request.path = file(QStringLiteral("file%1.csv").arg(++m_files), content);
    request.kind = kind;
    ConnectionSettings settings = database.settings(login);
    std::optional<ConnectionSettings> service;
    if (!serviceLogin.isEmpty())
        service = database.settings(serviceLogin);
    ImportRunner runner(settings, service);
    return runner.run(request);
}

QByteArray ImportTesting::orderHeader()
{
    return "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts "
           "Marketing,Currency,Subtotal,Shipping,"
           "Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem "
           "name,Lineitem price,"
           "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment "
           "status,"
           "Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,"
           "Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping "
           "Address2,"
           "Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note "
           "Attributes,"
           "Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,"
           "Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 "
           "Name,"
           "Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province "
           "Name,"
           "Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References\n";
}

QByteArray ImportTesting::orderRow(const QList<QPair<QByteArray, QByteArray>>& cells)
{
    QList<QByteArray> row;
    for (const QByteArray& name : orderHeader().trimmed().split(',')) {
        QByteArray value;
        for (const auto& [column, text] : cells) {
            if (column == name)
                value = text;
        }
        row.append('"' + value.replace("\"", "\"\"") + '"');
    }
    return row.join(',') + '\n';
}

QString ImportTesting::sharedFolder()
{
    const QString said = qEnvironmentVariable("HOTDASH_SHARED");
    for (const QString& folder : { said, QStringLiteral(HOTDASH_SOURCE_DIR "/../shared"),
                                   QStringLiteral(HOTDASH_SOURCE_DIR "/../../shared") }) {
        if (!folder.isEmpty() && QFile::exists(folder + QStringLiteral("/tools/make_real_shop.py")))
            return QDir(folder).absolutePath();
    }
    return {};
}

QString ImportTesting::makeRealShop(const QString& shared, const QString& out)
{
    constexpr int bound = 120'000;
    QProcess maker;
    maker.start(QStringLiteral("python3"), { shared + QStringLiteral("/tools/make_real_shop.py"), out });
    const bool ended = maker.waitForFinished(bound);
    return ended && maker.exitStatus() == QProcess::NormalExit && maker.exitCode() == 0
        ? QString()
        : QStringLiteral("make_real_shop.py: ") + QString::fromUtf8(maker.readAllStandardError());
}

QString ImportTesting::importRealShop(const QString& folder) const
{
    ImportRunner runner(database.settings(login));
    for (const char* name : { "vendors", "products_export", "product_vendors", "inventory_export", "orders_export" }) {
        ImportRequest request;
        request.path = folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".csv");
        const ImportReport report = runner.run(request);
        if (report.outcome != ImportReport::Outcome::Done || report.rowsSkipped != 0)
            return report.text();
    }
    return {};
}
