// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

/**
 * A network that fails: a TCP port of this machine whose connections are passed on to a server's unix socket, and cut
 * or held up as a test wants. Runs in a thread of its own.
 */
class CuttingProxy {
public:
    /** What happens to the next message that contains the trigger, coming from a client. */
    enum class Plan {
        Pass, ///< nothing special
        CutBefore, ///< it never reaches the server; the connection is cut
        Lie, ///< the server never gets it; the client gets what lie() says instead, and the truth afterwards
        HoldUp, ///< neither it nor anything later on its connection gets through: half-open, while the others live
        CutAfterAnswer, ///< the server gets it and answers, but the answer is lost and the connection cut
    };

    /** Passes on to the PostgreSQL whose socket is in @p folder. */
    explicit CuttingProxy(const QString& folder);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /** "host=127.0.0.1 port=..." */
    [[nodiscard]] QString conninfo(const QString& database, const QString& login) const;

    /** Does @p plan with the next message of a client that contains @p trigger; once. */
    void plan(Plan plan, const QByteArray& trigger);
    /** What Plan::Lie answers: @p first, then @p words, @p times over; a negative number: for ever. */
    void lie(const QByteArray& first, const QByteArray& words = {}, int times = 0);
    /** Says @p words to each client, @p times over, unasked. */
    void sayToAll(const QByteArray& words, int times);
    /** Replaces @p before by @p after, of the same length, in whatever clients send. */
    void replace(const QByteArray& before, const QByteArray& after);
    /** Holds all data up in both directions, as a dead network would; false lets it through again. */
    void setBlackhole(bool on)
    {
        m_blackhole = on;
        wake();
    }
    /** Cuts each connection, and takes no new ones: the server is gone. False: it is back. */
    void setGone(bool gone)
    {
        m_gone = gone;
        if (gone)
            cutAll();
    }
    /** Cuts each connection now. */
    void cutAll();
    /** How many connections were accepted. */
    [[nodiscard]] int accepted() const { return m_accepted; }
    /** How often the plan was carried out. */
    [[nodiscard]] int carriedOut() const { return m_carriedOut; }

private:
    struct Pair {
        int client = -1;
        int server = -1;
        bool held = false; ///< nothing passes any more
        bool swallow = false; ///< the next data of the server is the answer to be lost
    };
    void run();
    void accept();
    void fromClient(Pair& pair);
    void fromServer(Pair& pair);
    [[nodiscard]] bool say(const Pair& pair, const QByteArray& words, int times) const;
    static void close(Pair& pair);
    void wake();

    const QString m_folder;
    int m_port = 0;
    int m_listener = -1;
    int m_wakeRead = -1;
    int m_wakeWrite = -1;
    std::vector<Pair> m_pairs; ///< the thread's own
    std::mutex m_mutex;
    Plan m_plan = Plan::Pass;
    QByteArray m_trigger;
    QByteArray m_lie;
    QByteArray m_lieAgain;
    int m_lies = 0;
    QByteArray m_unasked;
    int m_unaskedTimes = 0;
    QByteArray m_before;
    QByteArray m_after;
    std::atomic<bool> m_blackhole = false;
    std::atomic<bool> m_cut = false;
    std::atomic<bool> m_gone = false;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_accepted = 0;
    std::atomic<int> m_carriedOut = 0;
    std::thread m_thread;
};
