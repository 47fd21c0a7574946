// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardfixture.h"
#include "dialogs/adsdialog.h"

#include <QLabel>
#include <QObject>
#include <QPointer>

/** Base of the tests of the ads dialog: a database of the test's own, the dashboard's models on it, the dialog. */
class AdsDialogCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

protected:
    static constexpr int patience = 15000; ///< ms

    /** A database with @p content after @p statements, connected, the tile's figures there or refused. */
    bool start(TestDatabase::Content content, const QString& statements = {});
    /** The dialog, with its first data or the words why there is none; nullptr where neither came. */
    AdsDialog* open();
    template <class T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    /** The names of the campaigns in the table. */
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QString notes() const { return find<QLabel>("adsNotes")->text(); }
    /** To look at: HOTDASH_PICTURES names a folder. Without it, that it paints at all. */
    void picture(const char* name, QWidget* widget = nullptr) const;

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<AdsDialog> m_dialog;
};
