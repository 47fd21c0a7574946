// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QSignalSpy>
#include <QWidget>
#include <QtTest>
#include <functional>
#include <memory>
#include <optional>
