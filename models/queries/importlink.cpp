// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importlink.h"

#include "db/signin.h"
#include "db/sql.h"

ImportLink::~ImportLink()
{
    m_trial.reset();
    control.release();
}

void ImportLink::connect(const QString& wanted)
{
    if (connection)
        return;
    RawConnection server = connectToServer(settings, ServerRole::Primary, control);
    raw = server.get();
    auto adopted = pqxxcompat::adopt(server.release());
    {
        pqxx::nontransaction session(*adopted);
        login = importlogin::signIn(session, wanted);
    }
    connection = std::move(adopted);
}

pqxx::work& ImportLink::beginTrial()
{
    if (!m_trial) {
        m_trial = std::make_unique<pqxx::work>(*connection);
        m_role = sql::text(m_trial->exec("SHOW role")[0][0]);
    }
    return *m_trial;
}

void ImportLink::tidyTrial(pqxx::transaction_base& part) const
{
    const auto tables = part.exec("SELECT string_agg('pg_temp.' || quote_ident(relname), ', ') FROM pg_class WHERE "
                                  "relnamespace = pg_my_temp_schema() AND relkind = 'r'");
    if (!tables[0][0].is_null())
        part.exec("DROP TABLE " + sql::text(tables[0][0]).toStdString());
    sql::exec(part, "SELECT set_config('role', $1, true)", m_role);
}
