#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/packs/entry_list.hpp"
#include "shared/packs/json_document.hpp"
#include "shared/packs/pack_header.hpp"
#include "shared/packs/prompt_pack.hpp"
#include "shared/packs/trivia_pack.hpp"
#include "shared/packs/word_pack.hpp"

// From a document to a pack: the way is the same for every kind up to its entries.
namespace parlor::packs {

// What makes packs of a kind different.
struct PackShape {
    std::string_view kind;                     // one of `kinds`
    std::span<const std::string_view> fields;  // of the root, beside those of every header
    EntryList list;
};

// `take` puts the entries of a document with a good header into the reading.
template <class Pack, class Take>
ReadingOf<Pack> read_document(const JsonDocument& document, std::string_view file_name,
                              const PackShape& shape, Take take) {
    Problems problems{std::string(file_name)};
    ReadingOf<Pack> reading;
    // Behind a fault an unfamiliar or empty root is no news.
    if (!document.fault || (document.root.is_object() && document.root.contains("format"))) {
        const auto about = read_header(document.root, shape.kind, shape.fields, problems);
        if (about && report_repeats(document, shape.list, problems)) {
            take(document, *about, problems, reading);
        }
    }
    report_fault(document, shape.list, problems, reading);
    reading.problems = problems.take();
    return reading;
}

[[nodiscard]] PackReading read_trivia_document(const JsonDocument& document, std::string_view file_name);
[[nodiscard]] WordReading read_word_document(const JsonDocument& document, std::string_view file_name);
[[nodiscard]] PromptReading read_prompt_document(const JsonDocument& document, std::string_view file_name);

}  // namespace parlor::packs
