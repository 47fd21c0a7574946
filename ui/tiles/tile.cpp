// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile.h"

#include "clock.h"
#include "db/missingobject.h"
#include "format.h"
#include "theme.h"
#include "tiles/tilemessage.h"
#include "widgets/figurelabel.h"
#include "widgets/helppopup.h"
#include "widgets/statuschip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <array>

namespace {
constexpr int textInset = 4; ///< figures keep as much for their focus ring; texts line up with them
} // namespace

class Tile::Private {
public:
    explicit Private(Tile* tile, const QString& tileId, const QString& tileTitle, const Clock& tileClock)
        : q(tile)
        , id(tileId)
        , title(tileTitle)
        , clock(tileClock)
    {
    }

    void build();
    QWidget* buildContentPage();
    void restyle();
    void refresh(); ///< decides between content and words, then speaks
    [[nodiscard]] bool hasContent() const;
    [[nodiscard]] TileStatus effectiveStatus() const;
    void showWords(TileStatus now);
    void updateFoot();
    void scheduleTick();

    Tile* const q;
    const QString id;
    const QString title;
    const Clock& clock;
    TileStatus ownStatus = TileStatus::Healthy;
    QString ownWords;
    QString emptyMessage;
    QString scope;
    Freshness freshness;
    StatusChip* chip = nullptr;
    QLabel* titleLabel = nullptr;
    QLabel* note = nullptr;
    QStackedWidget* stack = nullptr;
    QWidget* contentPage = nullptr;
    QVBoxLayout* contentLayout = nullptr;
    TileMessage* words = nullptr;
    FigureLabel* headline = nullptr;
    std::array<FigureLabel*, 3> figures {};
    QWidget* figureRow = nullptr;
    QLabel* foot = nullptr;
    QPushButton* button = nullptr;
    QTimer tick;
};

void Tile::Private::build()
{
    titleLabel = new QLabel(title);
    titleLabel->setTextFormat(Qt::PlainText);
    titleLabel->setWordWrap(true);
    chip = new StatusChip;
    auto* head = new QHBoxLayout;
    head->setContentsMargins(textInset, 0, textInset, 0);
    head->setSpacing(Theme::grid);
    head->addWidget(titleLabel, 1);
    head->addWidget(chip, 0, Qt::AlignTop);

    note = new QLabel;
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setIndent(textInset);
    note->hide();

    words = new TileMessage;
    stack = new QStackedWidget;
    contentPage = buildContentPage();
    stack->addWidget(contentPage);
    stack->addWidget(words);
    QObject::connect(words, &TileMessage::retryRequested, q, &Tile::refreshRequested);

    foot = new QLabel;
    foot->setTextFormat(Qt::PlainText);
    foot->setWordWrap(true);
    button = new QPushButton;
    button->setAutoDefault(false);
    button->hide();
    QObject::connect(button, &QPushButton::clicked, q, &Tile::actionRequested);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(textInset, 0, textInset, 0);
    bottom->setSpacing(Theme::grid);
    bottom->addWidget(foot, 1, Qt::AlignVCenter);
    bottom->addWidget(button, 0, Qt::AlignBottom);

    auto* layout = new QVBoxLayout(q);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(Theme::grid);
    layout->addLayout(head);
    layout->addWidget(note);
    layout->addWidget(stack, 1);
    layout->addLayout(bottom);

    tick.setSingleShot(true);
    tick.setTimerType(Qt::VeryCoarseTimer);
    QObject::connect(&tick, &QTimer::timeout, q, &Tile::updateAges);
    QObject::connect(&Theme::instance(), &Theme::changed, q, [this] { restyle(); });
    restyle();
}

QWidget* Tile::Private::buildContentPage()
{
    auto* page = new QWidget;
    headline = new FigureLabel(FigureLabel::Size::Headline);
    headline->setObjectName(QStringLiteral("headline"));
    figureRow = new QWidget;
    auto* row = new QHBoxLayout(figureRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    for (std::size_t index = 0; index < figures.size(); ++index) {
        figures[index] = new FigureLabel(FigureLabel::Size::Supporting);
        figures[index]->setObjectName(QStringLiteral("figure%1").arg(index));
        figures[index]->hide();
        row->addWidget(figures[index], 1);
    }
    figureRow->hide();
    contentLayout = new QVBoxLayout(page);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(Theme::grid);
    contentLayout->addWidget(headline);
    contentLayout->addWidget(figureRow);
    contentLayout->addStretch(0);
    return page;
}

void Tile::Private::restyle()
{
    const Theme& theme = Theme::instance();
    titleLabel->setFont(theme.titleFont());
    foot->setFont(theme.footFont());
    note->setFont(theme.footFont());
    QPalette muted = q->palette();
    muted.setColor(QPalette::WindowText, theme.color(Theme::Role::MutedText));
    foot->setPalette(muted);
    QPalette attention = q->palette();
    attention.setColor(QPalette::WindowText, theme.color(Theme::Role::Attention));
    note->setPalette(attention);
    for (QLabel* label : { titleLabel, note, foot })
        label->setAlignment(Theme::leading(q->layoutDirection()));
    q->update();
}

bool Tile::Private::hasContent() const
{
    const bool loaded = freshness.state == LoadState::Ready || freshness.state == LoadState::Stale;
    return loaded && emptyMessage.isEmpty() && effectiveStatus() != TileStatus::ConfigurationRequired;
}

TileStatus Tile::Private::effectiveStatus() const
{
    const bool isNotConfigured = freshness.error.kind == DbError::Kind::NotConfigured;
    switch (freshness.state) {
    case LoadState::NotLoaded:
    case LoadState::Loading:
        return TileStatus::Loading;
    case LoadState::Stale: // a table that was dropped does not come back by waiting: it says so like one never made
        return isNotConfigured ? TileStatus::ConfigurationRequired : TileStatus::Stale;
    case LoadState::Error:
        return isNotConfigured ? TileStatus::ConfigurationRequired : TileStatus::Error;
    case LoadState::Ready:
        return emptyMessage.isEmpty() ? ownStatus : TileStatus::Empty;
    }
    Q_UNREACHABLE();
}

void Tile::Private::refresh()
{
    const TileStatus now = effectiveStatus();
    QString chipWords = Tile::statusWords(now);
    if (now == ownStatus && !ownWords.isEmpty())
        chipWords = ownWords;
    if (now == TileStatus::Error && freshness.error.kind == DbError::Kind::Denied)
        chipWords = Tile::tr("Not allowed");
    switch (now) {
    case TileStatus::Healthy:
        chip->setStatus(Severity::Good, chipWords);
        break;
    case TileStatus::AttentionNeeded:
        chip->setStatus(Severity::Attention, chipWords);
        break;
    case TileStatus::Critical:
    case TileStatus::Error:
        chip->setStatus(Severity::Critical, chipWords);
        break;
    case TileStatus::ConfigurationRequired:
        chip->setStatus(Severity::Attention, chipWords, QStringLiteral("status-configuration"));
        break;
    case TileStatus::Stale:
        chip->setStatus(Severity::Attention, chipWords, QStringLiteral("status-stale"));
        break;
    case TileStatus::Loading:
        chip->setStatus(Severity::None, chipWords, QStringLiteral("status-loading"));
        break;
    case TileStatus::Empty:
        chip->setStatus(Severity::None, chipWords, QStringLiteral("status-empty"));
        break;
    }
    const bool content = hasContent();
    note->setVisible(content && !note->text().isEmpty()); // it is about the figures
    if (!content)
        showWords(now);
    QWidget* const page = content ? contentPage : static_cast<QWidget*>(words);
    if (stack->currentWidget() != page)
        stack->setCurrentWidget(page);
    updateFoot();
    q->setAccessibleName(q->spokenText());
}

void Tile::Private::showWords(TileStatus now)
{
    if (now == TileStatus::Loading) {
        words->showWords(Tile::tr("Loading…"), {}, {}, QStringLiteral("status-loading"), false);
        return;
    }
    if (now == TileStatus::Empty || now == TileStatus::Stale) {
        words->showWords(emptyMessage, {}, {}, QStringLiteral("status-empty"), false);
        return;
    }
    const DbError& error = freshness.error;
    const bool configuration = now == TileStatus::ConfigurationRequired;
    QString icon = QStringLiteral("status-critical");
    if (configuration)
        icon = QStringLiteral("status-configuration");
    else if (error.kind == DbError::Kind::Denied)
        icon = QStringLiteral("status-denied");
    QString hint = error.hint;
    if (const QString migration = missingobject::migrationCreating(missingobject::nameIn(error)); !migration.isEmpty())
        hint += u'\n' % Tile::tr("The migration that creates it: %1").arg(migration);
    words->showWords(error.message, hint.trimmed(), error.technical, icon, true);
}

void Tile::Private::updateFoot()
{
    const QDateTime now = clock.now();
    QString text;
    if (freshness.loadedAt.isValid() && effectiveStatus() != TileStatus::ConfigurationRequired) {
        const QString loaded = format::age(freshness.loadedAt, now);
        text = freshness.state == LoadState::Stale ? Tile::tr("Data from %1").arg(loaded)
                                                   : Tile::tr("Loaded %1").arg(loaded);
        if (freshness.newestRow.isValid())
            text += QStringLiteral(" · ") % Tile::tr("newest row %1").arg(format::age(freshness.newestRow, now));
        if (!scope.isEmpty())
            text += QStringLiteral(" · ") % scope;
        if (freshness.state == LoadState::Stale && !freshness.error.message.isEmpty())
            text += u'\n' % freshness.error.message;
    }
    foot->setText(text);
    scheduleTick();
}

void Tile::Private::scheduleTick()
{
    if (!q->isVisible() || !freshness.loadedAt.isValid()) {
        tick.stop();
        return;
    }
    // Ages change by the minute in the first hour and more slowly later; nobody needs the very second.
    const qint64 seconds = freshness.loadedAt.secsTo(clock.now());
    tick.start(seconds < 3600 ? 30'000 : 300'000);
}

Tile::Tile(const QString& id, const QString& title, const Clock& clock, QWidget* parent)
    : QFrame(parent)
    , d(std::make_unique<Private>(this, id, title, clock))
{
    setObjectName(id + QStringLiteral("Tile"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(260);
    d->build();
    d->refresh();
}

Tile::~Tile() = default;

QString Tile::id() const
{
    return d->id;
}

QString Tile::title() const
{
    return d->title;
}

QString Tile::statusWords(TileStatus status)
{
    switch (status) {
    case TileStatus::Healthy:
        return tr("Healthy");
    case TileStatus::AttentionNeeded:
        return tr("Attention needed");
    case TileStatus::Critical:
        return tr("Critical");
    case TileStatus::ConfigurationRequired:
        return tr("Configuration required");
    case TileStatus::Stale:
        return tr("Stale");
    case TileStatus::Error:
        return tr("Error");
    case TileStatus::Loading:
        return tr("Loading");
    case TileStatus::Empty:
        return tr("No data yet");
    }
    Q_UNREACHABLE();
}

void Tile::setStatus(TileStatus status, const QString& words)
{
    d->ownStatus = status;
    d->ownWords = words;
    d->refresh();
}

TileStatus Tile::status() const
{
    return d->effectiveStatus();
}

void Tile::setHeadline(const QString& value, const QString& change, Severity severity, const QString& help)
{
    d->headline->setFigure(QString(), value);
    d->headline->setChange(change, severity);
    d->headline->setHelp(help);
    d->refresh();
}

void Tile::setFigure(int index, const QString& label, const QString& value, const QString& help)
{
    FigureLabel* const figure = d->figures.at(static_cast<std::size_t>(index));
    figure->setFigure(label, value);
    figure->setHelp(help);
    figure->setVisible(!label.isEmpty());
    d->figureRow->show();
    d->refresh();
}

void Tile::setContent(QWidget* content)
{
    // In place of the stretch that keeps the figures at the top without content.
    delete d->contentLayout->takeAt(d->contentLayout->count() - 1);
    auto* frame = new QHBoxLayout;
    frame->setContentsMargins(textInset, 0, textInset, 0);
    frame->addWidget(content);
    d->contentLayout->addLayout(frame, 1);
}

void Tile::setButton(const QString& text, bool enabled)
{
    d->button->setText(text);
    d->button->setEnabled(enabled);
    d->button->setVisible(!text.isEmpty());
    d->button->setAccessibleDescription(d->title);
}

void Tile::setFreshness(const Freshness& freshness)
{
    if (!freshness.loadedAt.isValid()) // it may show another project from now on
        FigureLabel::forgetAll(this);
    d->freshness = freshness;
    d->refresh();
}

void Tile::setEmptyMessage(const QString& message)
{
    d->emptyMessage = message;
    d->refresh();
}

void Tile::setScope(const QString& words, const QString& explanation)
{
    d->scope = words;
    d->foot->setToolTip(format::plain(explanation));
    d->refresh();
}

void Tile::setNote(const QString& text)
{
    d->note->setText(text);
    d->refresh();
}

QString Tile::spokenText() const
{
    QStringList parts { d->title, d->chip->words() };
    if (d->hasContent()) {
        if (!d->note->text().isEmpty())
            parts << d->note->text();
        parts << d->headline->spokenText();
        for (const FigureLabel* figure : d->figures) {
            if (!figure->caption().isEmpty())
                parts << figure->spokenText();
        }
    } else if (status() != TileStatus::Loading) {
        parts << d->words->spokenText();
    }
    if (!d->foot->text().isEmpty())
        parts << d->foot->text();
    for (QString& part : parts) {
        if (part.endsWith(u'.'))
            part.chop(1);
    }
    return parts.join(QStringLiteral(". ")).replace(u'\n', u' ');
}

void Tile::showHelp()
{
    QStringList help;
    if (!d->headline->help().isEmpty())
        help << tr("%1: %2").arg(d->headline->value(), d->headline->help());
    for (const FigureLabel* figure : d->figures) {
        if (!figure->help().isEmpty())
            help << tr("%1: %2").arg(figure->caption(), figure->help());
    }
    if (help.isEmpty())
        help << tr("Enter opens this tile's window. F5 reads its data again.");
    HelpPopup::show(this, d->title, help.join(QStringLiteral("\n\n")));
}

void Tile::updateAges()
{
    d->updateFoot();
    setAccessibleName(spokenText());
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!d->button->text().isEmpty() && d->button->isEnabled())
            Q_EMIT actionRequested();
        return;
    case Qt::Key_F1:
        showHelp();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void Tile::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !d->button->text().isEmpty() && d->button->isEnabled())
        Q_EMIT actionRequested();
}

void Tile::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(theme.color(hasFocus() ? Theme::Role::Focus : Theme::Role::CardBorder), width));
    painter.setBrush(theme.color(Theme::Role::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), Theme::radius,
                            Theme::radius);
}

void Tile::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    updateAges();
}

void Tile::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    d->tick.stop();
}

void Tile::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && d->foot)
        d->restyle();
}
