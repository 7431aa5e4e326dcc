// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

/// Files of FHIR resources: how they lie in the file. What they mean is core/fhir's.
namespace trendward::device
{

namespace
{

/// Whether a word is written as FHIR writes its types.
bool isTypeName(std::string_view type)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    return !type.empty() && type.size() < 64 && letters.find(type.front()) < 26 &&
           type.find_first_not_of(letters) == std::string_view::npos;
}

/// The members of a text's first object, without what lies in them; as far as the text goes.
std::string ownMembers(std::string_view text)
{
    std::string own;
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (depth == 1) own += c;
        if (quoted) {
            if (c == '\\' && ++at < text.size()) {
                if (depth == 1) own += text[at];
            } else if (c == '"') {
                quoted = false;
            }
            continue;
        }
        if (c == '"') quoted = true;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && --depth == 0) break;
    }
    return own;
}

/// The first object's type. A Bundle that names its own behind thousands of entries is known by them.
std::string typeOfFirst(std::string_view text)
{
    const std::string own = ownMembers(text);
    std::string type(scalarNamed(own, "resourceType"));
    if (type.empty() && pathsIn(text).contains("entry[].resource.resourceType")) type = "Bundle";
    return type;
}

/// Its entries are what resources were at several times, and deletions, in an order of the server's own.
constexpr std::string_view historySentence =
    "this is a Bundle of type history, which holds what was before; export what holds now, as a search or a collection";

void hand(const json::Token &element, std::uint64_t record, ReadContext &context, const ResourceSink &sink);

void handEntry(const json::Token &entry, std::uint64_t record, ReadContext &context, const ResourceSink &sink)
{
    const json::Token resource = entry.isObject() ? entry.member("resource") : json::Token();
    if (!resource.isObject()) return context.notReading("Bundle entry without a resource");
    if (resource.member("resourceType").text() == "Bundle") return hand(resource, record, context, sink);
    sink({resource, entry.member("fullUrl").text(), record});
}

void hand(const json::Token &element, std::uint64_t record, ReadContext &context, const ResourceSink &sink)
{
    if (!isTypeName(element.member("resourceType").text()))
        return context.notReading("object that is no FHIR resource");
    if (element.member("resourceType").text() != "Bundle") return sink({element, {}, record});
    if (element.member("type").text() == "history")
        return context.problem(Error::Code::NotSupported, std::string(historySentence), record);
    const json::Token entries = element.member("entry");
    const ResourceSink inIt = [&](const FileResource &one) {
        FileResource inside = one;
        inside.within = record;
        sink(inside);
    };
    if (entries.exists() && entries.kind() == json::Kind::Array)
        for (json::Token entry = entries.firstChild(); entry.exists(); entry = entry.nextSibling())
            handEntry(entry, record, context, inIt);
}

}  // namespace

std::optional<Signs> resourceSigns(const FileView &view)
{
    std::string_view text = view.text();
    const bool array = text.starts_with('[');
    if (array) text = afterBlanks(text.substr(1));
    if (!text.starts_with('{')) return std::nullopt;
    const std::string type = typeOfFirst(text);
    if (!isTypeName(type)) return std::nullopt;
    if (array) return Signs{"FHIR resources", "JSON array, the first is of type " + type};
    if (type == "Bundle") {
        const std::string kind = shown(scalarNamed(ownMembers(text), "type"));
        return Signs{"FHIR Bundle", kind.empty() ? "its entries" : kind};
    }
    const bool more = afterBlanks(text.substr(objectFrom(text).size())).starts_with('{');
    if (more) return Signs{"FHIR resources", "NDJSON, the first is of type " + type};
    return Signs{"FHIR resource", type};
}

Result<ReadReport> readResources(const DeviceFile &file, const RandomBytes &bytes, const ResourceSink &sink,
                                 Progress &progress)
{
    if (!file.isResources()) return Error{Error::Code::UnknownFormat, "these are no FHIR resources", {}};
    const auto view = FileView::of(bytes);
    if (!view) return view.error();
    const ReadSettings settings;
    const MeasurementSink none = [](const Measurement &) {};
    ReadContext context(settings, none, progress);
    if (progress.cancelled()) return Error{Error::Code::Cancelled, "stopped on request", {}};
    if (!view->text().starts_with('[') && scalarNamed(ownMembers(view->text()), "type") == "history")
        return Error{Error::Code::NotSupported, std::string(historySentence), {}};
    const auto stream = view->stream();
    if (!stream) return stream.error();
    const auto resource = [&](const json::Token &element, std::uint64_t record) {
        hand(element, record, context, sink);
    };
    const auto entry = [&](const json::Token &element, std::uint64_t record, std::uint64_t first) {
        // A second Bundle in the file may call other people and devices by the same names.
        handEntry(element, record, context, [&](const FileResource &one) {
            FileResource inside = one;
            if (inside.within == 0 && first > 1) inside.within = first;
            sink(inside);
        });
    };
    Outcome done = Done{};
    if (view->text().starts_with('['))
        done = eachElement(**stream, context, resource);
    else if (typeOfFirst(view->text()) == "Bundle")
        done = eachBundleEntry(**stream, context, entry);
    else
        done = eachObject(**stream, context, resource);
    if (!done) return done.error();
    return std::move(context.report());
}

}  // namespace trendward::device
