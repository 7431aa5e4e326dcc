// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Cases written as text: "=== name" begins a case, "key:" at the start of a line begins a field, which goes on until
/// the next one. Lines that begin with '#' are comments.
namespace trendward::tests
{

struct TextCase {
    std::string name;
    std::vector<std::pair<std::string, std::string>> fields;

    bool has(std::string_view key) const { return find(key) != nullptr; }
    std::string text(std::string_view key) const
    {
        const std::string *found = find(key);
        return found ? *found : std::string();
    }
    std::vector<std::string> lines(std::string_view key) const
    {
        std::vector<std::string> all;
        const std::string whole = text(key);
        for (std::size_t from = 0; from < whole.size();) {
            const std::size_t to = std::min(whole.find('\n', from), whole.size());
            if (to > from) all.push_back(whole.substr(from, to - from));
            from = to + 1;
        }
        return all;
    }

private:
    const std::string *find(std::string_view key) const
    {
        for (const auto &field : fields)
            if (field.first == key) return &field.second;
        return nullptr;
    }
};

inline std::vector<TextCase> readCases(const QString &file)
{
    QFile in(QStringLiteral(TRENDWARD_CASES_DIR "/") + file);
    std::vector<TextCase> cases;
    if (!in.open(QIODevice::ReadOnly)) return cases;
    while (!in.atEnd()) {
        std::string line = in.readLine().toStdString();
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
        if (line.starts_with('#')) continue;
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}});
            continue;
        }
        if (cases.empty()) continue;
        auto &fields = cases.back().fields;
        const std::size_t colon = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
        if (colon != std::string::npos && colon > 0 && line[colon] == ':') {
            const std::size_t from = line.find_first_not_of(' ', colon + 1);
            fields.emplace_back(line.substr(0, colon), from == std::string::npos ? std::string() : line.substr(from));
        } else if (!fields.empty() && !line.empty()) {
            if (!fields.back().second.empty()) fields.back().second += '\n';
            fields.back().second += line;
        }
    }
    return cases;
}

/// What a case expects under a key, line by line.
inline QStringList wanted(const TextCase &one, std::string_view key)
{
    QStringList lines;
    for (const std::string &line : one.lines(key)) lines << QString::fromStdString(line);
    return lines;
}

inline std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

/// JSON without the blanks between its tokens, so that a case may be laid out over several lines.
inline std::string compact(std::string_view json)
{
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted && c == '\\' && i + 1 < json.size()) {
            out += c;
            out += json[++i];
            continue;
        }
        if (c == '"') quoted = !quoted;
        if (quoted || (c != ' ' && c != '\n' && c != '\t')) out += c;
    }
    return out;
}

/// One QTest row for each case of a file; the test fetches the column "index".
inline void addRows(const std::vector<TextCase> &cases)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].name.c_str()) << static_cast<int>(i);
}

}  // namespace trendward::tests
