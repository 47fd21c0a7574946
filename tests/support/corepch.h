// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest>
#include <functional>
#include <memory>
#include <optional>
