#include "shared/packs/entry_list.hpp"

#include "shared/packs/pack_text.hpp"
#include "shared/packs/question_check.hpp"

namespace parlor::packs {

namespace {

bool is_in(const std::optional<JsonEntry>& entry, const EntryList& list) {
    if (!entry) return false;
    return list.field.empty() ? entry->list.empty()
                              : !entry->list.empty() && entry->list.front() == list.field;
}

}  // namespace

std::string place_of_question(const JsonEntry& entry) {
    return question_place(entry.index);
}

bool report_repeats(const JsonDocument& document, const EntryList& list, Problems& problems) {
    bool one_list = true;
    for (const RepeatedName& repeat : document.repeats) {
        if (is_in(repeat.entry, list)) continue;
        std::string advice = "keep one";
        if (repeat.of_root && repeat.name == list.field) {
            one_list = false;
            advice = list.merge;
        } else if (!list.field.empty() && repeat.of_field == list.field) {
            one_list = false;
            advice = "put both into one list";
        }
        problems.error("", shown_name(repeat.name) + " is there more than once; " + advice);
    }
    return one_list;
}

std::map<std::size_t, std::string> repeats_in_entries(const JsonDocument& document, const EntryList& list) {
    std::map<std::size_t, std::string> sentences;
    for (const RepeatedName& repeat : document.repeats) {
        if (!is_in(repeat.entry, list)) continue;
        sentences.try_emplace(repeat.entry->index,
                              shown_name(repeat.name) + " is there more than once; keep one");
    }
    return sentences;
}

void report_fault(const JsonDocument& document, const EntryList& list, Problems& problems,
                  Findings& findings) {
    if (!document.fault) return;
    const JsonFault& fault = *document.fault;
    std::string reason = fault.reason;
    const bool among_entries = is_in(fault.entry, list);
    // Between the lists of an object there is no entry, but there may be lists to come.
    findings.broken_off = among_entries || (!list.field.empty() && fault.field == list.field);
    const bool in_entry = among_entries && fault.in_entry;
    if (in_entry) ++findings.entries;
    if (fault.cut_off) {
        if (in_entry) reason += " of " + list.place(*fault.entry);
        reason += "; it was probably cut off, so copy or download it again";
    }
    problems.error(fault.place, std::move(reason));
}

}  // namespace parlor::packs
