// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/device/zipbytes.h"
#include "tests/support/textcases.h"

#include <QDir>

#include <unicode/ucnv.h>

#include <string>
#include <vector>

/// The files of tests/cases/device, which several rooms are tried with.
namespace trendward::tests
{

inline int hexDigit(char c)
{
    return c >= 'a' ? c - 'a' + 10 : c >= 'A' ? c - 'A' + 10 : c - '0';
}

/// The bytes of a case: \xHH, \r, \n and \t as what they stand for; a line end after every line.
inline std::string bytesOf(const TextCase &one)
{
    std::string out;
    const std::string text = one.text("file") + '\n';
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        if (c == 'x' && i + 2 < text.size()) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
        }
    }
    if (one.text("cut") == "yes") out.pop_back();
    if (one.has("encoding")) {
        UErrorCode status = U_ZERO_ERROR;
        std::string to(out.size() * 4 + 8, '\0');
        const int32_t size =
            ucnv_convert(one.text("encoding").c_str(), "UTF-8", to.data(), static_cast<int32_t>(to.size()), out.data(),
                         static_cast<int32_t>(out.size()), &status);
        to.resize(static_cast<std::size_t>(size));
        out = to;
    }
    if (one.has("zip")) out = zipOf({{"__MACOSX/._export.xml", "junk"}, {one.text("zip"), out, true}});
    return out;
}

/// Of every file of the folder: a reader's cases need no line here.
inline std::vector<TextCase> deviceCases()
{
    std::vector<TextCase> joined;
    const QStringList files = QDir(QStringLiteral(TRENDWARD_CASES_DIR "/device"))
                                  .entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const auto some = readCases(QStringLiteral("device/") + file);
        if (some.empty()) qFatal("no cases in %s", qPrintable(file));
        joined.insert(joined.end(), some.begin(), some.end());
    }
    return joined;
}

}  // namespace trendward::tests
