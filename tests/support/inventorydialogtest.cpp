// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorydialogtest.h"

#include "fatalloghandler.h"
#include "theme.h"
#include "widgets/filesaver.h"

void InventoryDialogTest::initTestCase()
{
    Theme::instance().apply(Theme::Scheme::Light);
}

void InventoryDialogTest::init()
{
    FatalLogHandler::arm();
    if (variants() > 0)
        begin(variants());
}

void InventoryDialogTest::begin(int variants)
{
    m_database = std::make_unique<TestDatabase>();
    inventoryfixture::fill(*m_database, variants);
    prepare();
    m_session = std::make_unique<InventorySession>(*m_database);
}

void InventoryDialogTest::cleanup()
{
    FileSaver::setPicker({});
    ActionDialog::setDiscardQuestion({});
    delete m_window;
    m_session.reset();
    m_database.reset();
}

void InventoryDialogTest::appear(ActionDialog* dialog)
{
    m_window = dialog;
    dialog->show();
    dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog))
        qFatal("the dialog does not become active");
}
