// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messageinput.h"

#include "app/session.h"
#include "core/io/jobs/filebytes.h"

#include <QFileInfo>

#include <cstdio>

namespace trendward::cli
{

namespace
{

/// Standard input, read from front to back and never held. How long it is shows at its end: until then it says one byte
/// more than it has.
class StandardInput final : public RandomBytes
{
public:
    std::uint64_t size() const override
    {
        fill();
        return m_read + m_block.size() + (m_ended ? 0 : 1);
    }
    Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) const override
    {
        if (offset != m_read) return Error{Error::Code::NotReadable, "standard input can be read only once", "-"};
        fill();
        if (std::ferror(stdin)) return Error{Error::Code::NotReadable, "standard input could not be read", "-"};
        const std::size_t count = m_block.copy(into.data(), into.size());
        m_block.erase(0, count);
        m_read += count;
        return count;
    }

private:
    void fill() const
    {
        if (!m_block.empty() || m_ended) return;
        m_block.resize(64 * 1024);
        m_block.resize(std::fread(m_block.data(), 1, m_block.size(), stdin));
        m_ended = m_block.empty();
    }

    mutable std::string m_block;
    mutable std::uint64_t m_read = 0;
    mutable bool m_ended = false;
};

}  // namespace

Result<jobs::Mappings> mappingsFrom(const Arguments &arguments)
{
    if (arguments.isSet("device-mapping") != arguments.isSet("fhir-mapping"))
        return Error{Error::Code::BadTemplate, "it belongs together with the other mapping; give both or neither",
                     arguments.isSet("device-mapping") ? "--device-mapping" : "--fhir-mapping"};
    if (arguments.isSet("device-mapping"))
        return session::mappingsFromFiles(arguments.value("device-mapping"), arguments.value("fhir-mapping"));
    return session::builtInMappings();
}

Result<std::unique_ptr<Input>> openInput(const QString &path)
{
    auto input = std::make_unique<Input>();
    if (path == "-") {
        input->name.assign(1, '-');  // g++ 12 warns of assigning the literal
        input->bytes = std::make_unique<StandardInput>();
        return input;
    }
    auto file = jobs::FileBytes::open(path.toStdString());
    if (!file) return file.error();
    input->name = QFileInfo(path).fileName().toStdString();
    input->bytes = std::move(*file);
    return input;
}

Result<std::string> textOf(const Input &input, std::uint64_t limit)
{
    std::string text;
    char block[64 * 1024];
    while (true) {
        const auto got = input.bytes->readAt(text.size(), block);
        if (!got) return got.error();
        if (*got == 0) return text;
        text.append(block, *got);
        if (text.size() > limit)
            return Error{Error::Code::TooLarge, "it is longer than " + std::to_string(limit) + " bytes", input.name};
    }
}

QStringList inputsOf(const Arguments &arguments)
{
    return arguments.positional().isEmpty() ? QStringList{"-"} : arguments.positional();
}

}  // namespace trendward::cli
