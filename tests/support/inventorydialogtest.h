// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/actiondialog.h"
#include "inventorysession.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

/**
 * The base of tests of one inventory dialog, by key and mouse on a real database: each test has a database of
 * inventoryfixture::fill() and a signed-in operator, and loses both with its dialog. A test opens the dialog with
 * show() and finds its parts by name.
 */
class InventoryDialogTest : public QObject {
    Q_OBJECT

protected:
    /** More rows, before the operator signs in. */
    virtual void prepare() { }
    /** How many variants the shop has; 0: the test makes the database itself. */
    [[nodiscard]] virtual int variants() const { return 10; }
    /** A new database of @p variants, and the operator. */
    void begin(int variants);

    /** Shows @p dialog and waits until it is ready and active. */
    template <class Dialog>
    Dialog* show(Dialog* dialog)
    {
        QSignalSpy ready(dialog, &Dialog::ready);
        appear(dialog);
        if (ready.isEmpty() && !ready.wait(10'000))
            qFatal("the dialog is not ready");
        return dialog;
    }
    template <class T>
    [[nodiscard]] T* find(const QString& name) const
    {
        T* found = m_window->findChild<T*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    /** With the mouse. */
    void click(const QString& name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /** The only value that @p statement gives, as the owner. */
    [[nodiscard]] QString value(const QString& statement) const { return m_database->execute(statement); }
    /** Runs @p statement as the project's second operator, "Sam Second". */
    QString asSam(const QString& statement) const
    {
        return m_database->execute(statement, QStringLiteral("op_second"));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<InventorySession> m_session;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

private:
    void appear(ActionDialog* dialog);

    QPointer<ActionDialog> m_window;
};
