#include "shared/packs/pack_header.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "shared/packs/json_document.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"

namespace parlor::packs {

namespace {

using Json = nlohmann::json;

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

bool kind_fits(const Json& root, std::string_view wanted, Problems& problems) {
    const std::string kind = header_text(root, "kind", category_limits, problems);
    if (kind == wanted) return true;
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
        problems.error("", "it holds " + kind + ", not " + std::string(wanted));
    } else {
        problems.error("", (kind.empty() ? std::string("\"kind\" is missing")
                                         : "the kind \"" + kind + "\" is not known") +
                               "; this Parlor knows: " + kinds_in_words());
    }
    return false;
}

}  // namespace

std::optional<PackAbout> read_header(const Json& root, std::string_view kind,
                                     std::span<const std::string_view> fields, Problems& problems) {
    if (!root.is_object() || root.value("format", Json()) != format_name) {
        report_other_format(root, problems);
        return std::nullopt;
    }
    if (!version_fits(root, problems)) return std::nullopt;

    if (!kind_fits(root, kind, problems)) return std::nullopt;

    PackAbout about;
    about.title = header_text(root, "title", category_limits, problems);
    if (about.title.empty()) {
        problems.warning("", "the pack has no \"title\"; its file name stands in");
        const std::string name = std::filesystem::path(problems.file()).stem().string();
        about.title = clean(name, category_limits).value_or("");
        if (about.title.empty()) about.title = "Untitled";
    }
    about.language = header_text(root, "language", category_limits, problems);
    if (!is_language(about.language)) {
        problems.warning(
            "", about.language.empty()
                    ? std::string("the pack has no \"language\", for example \"en\"")
                    : "\"language\" must be a code like \"en\" or \"pt-BR\", not \"" + about.language + "\"");
        about.language = "und";
    }
    about.licence = header_text(root, "licence", credit_limits, problems);
    if (about.licence.empty()) {
        problems.warning("", "the pack has no \"licence\": nobody can tell who may use and share it");
    }
    about.author = header_text(root, "author", credit_limits, problems);
    if (about.author.empty()) problems.warning("", "the pack has no \"author\"");
    about.source = header_text(root, "source", credit_limits, problems);

    std::vector<std::string_view> known{"format",   "version", "kind",   "title",
                                        "language", "licence", "author", "source"};
    known.insert(known.end(), fields.begin(), fields.end());
    warn_of_unknown_fields(root, known, "", problems);
    return about;
}

std::string header_text(const Json& root, const std::string& name, TextLimits text_limits,
                        Problems& problems) {
    const auto found = root.find(name);
    if (found == root.end() || found->is_null()) return {};
    if (!found->is_string()) {
        problems.warning(
            "", "\"" + name + "\" must be a text, not " + std::string(kind_of(*found)) + "; it is ignored");
        return {};
    }
    auto text = found->get<std::string>();
    const auto wrong = tidy_text(text, "it", text_limits);
    if (!wrong) return text;
    problems.warning("", "\"" + name + "\" is ignored: " + *wrong);
    return {};
}

void warn_of_unknown_fields(const Json& entry, std::span<const std::string_view> known,
                            const std::string& place, Problems& problems) {
    for (const auto& [name, value] : entry.items()) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        problems.warning(place, "the field " + shown_name(name) + " is not known and is ignored");
    }
}

nlohmann::ordered_json start_pack(std::string_view kind, const PackAbout& about) {
    nlohmann::ordered_json pack;
    pack["format"] = format_name;
    pack["version"] = format_version;
    pack["kind"] = kind;
    pack["title"] = about.title;
    pack["language"] = about.language;
    pack["licence"] = about.licence;
    pack["author"] = about.author;
    if (!about.source.empty()) pack["source"] = about.source;
    return pack;
}

std::string finish_pack(const nlohmann::ordered_json& pack) {
    return pack.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace parlor::packs
