// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsdialogcase.h"

#include "adsmodel.h"
#include "campaignmodel.h"
#include "theme.h"
#include "widgets/filesaver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

void AdsDialogCase::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void AdsDialogCase::cleanup()
{
    delete m_dialog;
    m_app.reset();
    m_database.reset();
    FileSaver::setPicker({});
    Theme::instance().apply(Theme::Scheme::Light);
}

bool AdsDialogCase::start(TestDatabase::Content content, const QString& statements)
{
    m_database = std::make_unique<TestDatabase>(content);
    if (!statements.isEmpty())
        m_database->execute(statements);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QSignalSpy changed(&m_app->ads, &AdsModel::changed);
    return QTest::qWaitFor([this] { return m_app->connection.state() == Database::State::Connected; }, patience)
        && QTest::qWaitFor(
               [this] {
                   return m_app->ads.freshness().state != LoadState::Loading
                       && m_app->ads.freshness().state != LoadState::NotLoaded;
               },
               patience);
}

AdsDialog* AdsDialogCase::open()
{
    m_dialog = new AdsDialog(m_app->models);
    QSignalSpy ready(m_dialog, &AdsDialog::ready);
    m_dialog->open();
    if (!ready.wait(patience) || !QTest::qWaitForWindowActive(m_dialog))
        return nullptr;
    return m_dialog;
}

QStringList AdsDialogCase::shown() const
{
    const QAbstractItemModel* model = find<QTableView>("campaigns")->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, CampaignModel::Name).data().toString());
    return names;
}

void AdsDialogCase::picture(const char* name, QWidget* widget) const
{
    QCoreApplication::processEvents(); // layouts, palettes and charts settle
    const QImage image = (widget ? widget : m_dialog.data())->grab().toImage();
    QVERIFY(image.width() > 600);
    if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png"))));
}
