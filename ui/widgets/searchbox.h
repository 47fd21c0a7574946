// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/searchhit.h"

#include <QLineEdit>
#include <QPointer>

class QFrame;
class QLabel;
class QListView;
class SearchModel;

/**
 * The tool bar's search: a line to type in and, under it, what was found, chosen by arrow keys and Enter or a click.
 * Escape closes the list, then gives the focus back to where it came from.
 */
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(SearchModel& model, QWidget* parent = nullptr);
    ~SearchBox() override;

    /** Takes the focus and selects what is typed (Ctrl+K). */
    void begin();
    [[nodiscard]] bool isListShown() const;
    /** The list's words where nothing was found or the search failed; empty while there are hits. */
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void chosen(const SearchHit& hit);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showResults();
    void forgetResults();
    void hideList();
    void placeList();
    void moveSelection(int steps);
    void choose(int row);
    void announceSelection();

    SearchModel& m_model;
    QPointer<QFrame> m_popup;
    QListView* m_list = nullptr;
    QLabel* m_message = nullptr;
    QPointer<QWidget> m_focusBefore;
};
