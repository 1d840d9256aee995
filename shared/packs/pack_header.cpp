#include "shared/packs/pack_header.hpp"

#include <algorithm>
#include <filesystem>

#include "shared/packs/json_document.hpp"
#include "shared/packs/pack_limits.hpp"

namespace parlor::packs {

namespace {

using Json = nlohmann::json;

std::string text_field(const Json& root, const std::string& name, TextLimits text_limits,
                       Problems& problems) {
    const auto found = root.find(name);
    if (found == root.end() || found->is_null()) return {};
    if (!found->is_string()) {
        problems.warning(
            "", "\"" + name + "\" must be a text, not " + std::string(kind_of(*found)) + "; it is ignored");
        return {};
    }
    if (auto cleaned = clean(found->get_ref<const std::string&>(), text_limits)) return *std::move(cleaned);
    problems.warning(
        "", "\"" + name + "\" is longer than " + std::to_string(text_limits.bytes) + " bytes; it is ignored");
    return {};
}

bool is_language(std::string_view text) {
    return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::string kinds_in_words() {
    std::string words;
    for (const std::string_view kind : kinds)
        words += (words.empty() ? "" : ", ") + std::string(kind);
    return words;
}

// Says what the file is instead where that is plain to see.
void report_other_format(const Json& root, Problems& problems) {
    const bool from_opentdb = root.is_object() ? root.contains("results")
                                               : root.is_array() && !root.empty() && root[0].is_object() &&
                                                     root[0].contains("incorrect_answers");
    if (from_opentdb) {
        problems.error("",
                       "this is an export of Open Trivia DB, not yet a pack; turn it into one with "
                       "\"parlor-pack import --from opentdb IN OUT\"");
    } else {
        problems.error("", "this is no Parlor pack: it does not begin with \"format\": \"" +
                               std::string(format_name) + "\"");
    }
}

bool version_fits(const Json& root, Problems& problems) {
    const auto version = root.find("version");
    if (version == root.end()) {
        problems.warning("", "\"version\" is missing; it is read as version 1");
        return true;
    }
    if (!version->is_number_integer() || *version < 1) {
        problems.error("", "\"version\" must be a whole number from 1");
        return false;
    }
    if (*version > format_version) {
        problems.error("", "this pack has version " + version->dump() +
                               " of the format and this Parlor reads up to version " +
                               std::to_string(format_version) + "; update Parlor, or use an older pack");
        return false;
    }
    return true;
}

}  // namespace

std::optional<PackHeader> read_header(const Json& root, std::string_view list, Problems& problems) {
    if (!root.is_object() || root.value("format", Json()) != format_name) {
        report_other_format(root, problems);
        return std::nullopt;
    }
    if (!version_fits(root, problems)) return std::nullopt;

    PackHeader header;
    header.kind = text_field(root, "kind", category_limits, problems);
    if (std::find(kinds.begin(), kinds.end(), header.kind) == kinds.end()) {
        problems.error("", (header.kind.empty() ? std::string("\"kind\" is missing")
                                                : "the kind \"" + header.kind + "\" is not known") +
                               "; this Parlor knows: " + kinds_in_words());
        return std::nullopt;
    }
    header.title = text_field(root, "title", category_limits, problems);
    if (header.title.empty()) {
        problems.warning("", "the pack has no \"title\"; its file name stands in");
        const std::string name = std::filesystem::path(problems.file()).stem().string();
        header.title = clean(name, category_limits).value_or("");
        if (header.title.empty()) header.title = "Untitled";
    }
    header.language = text_field(root, "language", category_limits, problems);
    if (!is_language(header.language)) {
        problems.warning("", header.language.empty()
                                 ? std::string("the pack has no \"language\", for example \"en\"")
                                 : "\"language\" must be a code like \"en\" or \"pt-BR\", not \"" +
                                       header.language + "\"");
        header.language = "und";
    }
    header.licence = text_field(root, "licence", credit_limits, problems);
    if (header.licence.empty()) {
        problems.warning("", "the pack has no \"licence\": nobody can tell who may use and share it");
    }
    header.author = text_field(root, "author", credit_limits, problems);
    if (header.author.empty()) problems.warning("", "the pack has no \"author\"");
    header.source = text_field(root, "source", credit_limits, problems);
    header.category = text_field(root, "category", category_limits, problems);
    if (header.category.empty()) header.category = header.title;

    const std::array<std::string_view, 10> known{"format",  "version", "kind",   "title",    "language",
                                                 "licence", "author",  "source", "category", list};
    warn_of_unknown_fields(root, known, "", problems);
    return header;
}

void warn_of_unknown_fields(const Json& entry, std::span<const std::string_view> known,
                            const std::string& place, Problems& problems) {
    for (const auto& [name, value] : entry.items()) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const std::string shown = clean(name, category_limits).value_or("(a very long name)");
        problems.warning(place, "the field \"" + shown + "\" is not known and is ignored");
    }
}

nlohmann::ordered_json start_pack(const PackHeader& header) {
    nlohmann::ordered_json pack;
    pack["format"] = format_name;
    pack["version"] = format_version;
    pack["kind"] = header.kind;
    pack["title"] = header.title;
    pack["language"] = header.language;
    pack["licence"] = header.licence;
    pack["author"] = header.author;
    if (!header.source.empty()) pack["source"] = header.source;
    return pack;
}

std::string finish_pack(const nlohmann::ordered_json& pack) {
    return pack.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace parlor::packs
