#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "shared/packs/json_document.hpp"
#include "shared/packs/pack.hpp"

// What is wrong with a document around its entries.
namespace parlor::packs {

// Where the entries of a document are, and how sentences speak of them.
struct EntryList {
    std::string_view
        field;  // of the root: their list, or an object of lists; empty where the root is the list
    std::string_view merge;  // what to do when there are two of that field
    std::string (*place)(const JsonEntry& entry);
};

[[nodiscard]] std::string place_of_question(const JsonEntry& entry);
// Questions in one list.
constexpr EntryList question_list(std::string_view field) {
    return {field, "put all questions into one list", &place_of_question};
}

// Says which names are there more than once, but for those in entries. False if a list of entries itself is:
// nobody can tell then which one is meant.
[[nodiscard]] bool report_repeats(const JsonDocument& document, const EntryList& list, Problems& problems);

// For each entry of the one list that has a name more than once, the sentence about the first.
[[nodiscard]] std::map<std::size_t, std::string> repeats_in_entries(const JsonDocument& document,
                                                                    const EntryList& list);

// Says where the document breaks off, if it does, and counts the entry that is lost there.
void report_fault(const JsonDocument& document, const EntryList& list, Problems& problems,
                  Findings& findings);

}  // namespace parlor::packs
