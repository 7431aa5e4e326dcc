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

Result<std::string> standardInput()
{
    std::string text;
    char block[64 * 1024];
    while (const std::size_t got = std::fread(block, 1, sizeof block, stdin)) text.append(block, got);
    if (std::ferror(stdin)) return Error{Error::Code::NotReadable, "standard input could not be read", "-"};
    return text;
}

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
        auto text = standardInput();
        if (!text) return text.error();
        input->name.assign(1, '-');  // g++ 12 warns of assigning the literal
        input->text = std::move(*text);
        input->bytes = std::make_unique<MemoryBytes>(input->text);
        return input;
    }
    auto file = jobs::FileBytes::open(path.toStdString());
    if (!file) return file.error();
    input->name = QFileInfo(path).fileName().toStdString();
    input->bytes = std::move(*file);
    return input;
}

QStringList inputsOf(const Arguments &arguments)
{
    return arguments.positional().isEmpty() ? QStringList{"-"} : arguments.positional();
}

}  // namespace trendward::cli
