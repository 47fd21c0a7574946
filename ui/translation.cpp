// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <array>

// Where Qt's own translations are not installed, ours have the words of the standard buttons.
[[maybe_unused]] static constexpr std::array standardButtons {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),      QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),  QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"), QT_TRANSLATE_NOOP("QPlatformTheme", "Apply"),
};

void translation::install(const QLocale& wanted)
{
    // A system without a language (C, POSIX) writes times and money in ways that nobody reads.
    const bool none = wanted.language() == QLocale::C;
    const QLocale locale = none ? QLocale(QLocale::English, QLocale::UnitedKingdom) : wanted;
    if (none)
        QLocale::setDefault(locale);
    const auto load = [&locale](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The one that is installed last is asked first.
    load(QStringLiteral("hotdash"), QStringLiteral(":/i18n"));
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}
