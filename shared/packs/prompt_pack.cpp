#include "shared/packs/prompt_pack.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "shared/base/letters.hpp"
#include "shared/packs/deck_names.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/pack_document.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"
#include "shared/packs/seen_texts.hpp"

namespace parlor::packs {

namespace {

// "work prompt 12", counted from 1 as people do; `index` from 0.
std::string prompt_place(std::string_view list, std::size_t index) {
    return std::string(list) + " prompt " + std::to_string(index + 1);
}

std::string place_of_prompt(const JsonEntry& entry) {
    for (const PromptList& list : prompt_lists) {
        if (entry.list.size() == 2 && entry.list.back() == list.name)
            return prompt_place(list.name, entry.index);
    }
    return "\"prompts\"";
}

constexpr std::array<std::string_view, 1> prompt_fields{"prompts"};
constexpr PackShape prompt_shape{
    prompts_kind, prompt_fields, {"prompts", "put all prompts under one", &place_of_prompt}};

// Cleans `text`, or says what is wrong with it.
std::optional<std::string> tidy_prompt(std::string& text) {
    if (auto wrong = tidy_text(text, "the prompt", prompt_limits)) return wrong;
    if (text.empty()) return "the prompt is empty";
    if (count_letters(text).all == 0) return "the prompt has no letters";
    return std::nullopt;
}

void take_prompt(const nlohmann::json& entry, const std::string& place, const PromptList& list,
                 SeenTexts& seen, Problems& problems, PromptPack& pack) {
    if (!entry.is_string()) {
        return problems.error(place, "a prompt must be a text, not " + std::string(kind_of(entry)));
    }
    auto text = entry.get<std::string>();
    if (auto wrong = tidy_prompt(text)) return problems.error(place, *std::move(wrong));
    if (const auto twin = seen.find_or_add(text, problems.file(), place)) {
        return problems.warning(
            place, "it is the same as " + twin->place + " and is taken once; keep one of the two");
    }
    pack.prompts.push_back({std::move(text), list.deck, list.one_line});
}

// Prompts under a name that says no deck are lost, so this is more than an unknown field.
void report_other_lists(const nlohmann::json& prompts, Problems& problems, PromptReading& reading) {
    for (const auto& [name, list] : prompts.items()) {
        const bool is_known = std::any_of(prompt_lists.begin(), prompt_lists.end(),
                                          [&name = name](const PromptList& one) { return one.name == name; });
        if (is_known) continue;
        if (list.is_array()) reading.entries += list.size();
        std::string names;
        for (const PromptList& known : prompt_lists) {
            if (!names.empty()) names += &known == &prompt_lists.back() ? " or " : ", ";
            names += known.name;
        }
        problems.error("", shown_name(name) + " in \"prompts\" is no deck; put its prompts into " + names);
    }
}

void take_prompts(const JsonDocument& document, const PackAbout& about, Problems& problems,
                  PromptReading& reading) {
    const auto prompts = document.root.find(prompt_shape.list.field);
    if (prompts == document.root.end() || !prompts->is_object()) {
        return problems.error("", "the pack has no object \"prompts\" with lists named after decks");
    }
    PromptPack pack{about, {}};
    SeenTexts seen;
    for (const PromptList& known : prompt_lists) {
        const auto list = prompts->find(known.name);
        if (list == prompts->end() || list->is_null()) continue;
        if (!list->is_array()) {
            problems.error("", "the " + std::string(known.name) + " prompts must be a list, not " +
                                   std::string(kind_of(*list)));
            continue;
        }
        reading.entries += list->size();
        for (std::size_t index = 0; index < list->size(); ++index)
            take_prompt((*list)[index], prompt_place(known.name, index), known, seen, problems, pack);
    }
    report_other_lists(*prompts, problems, reading);
    if (reading.entries == 0 && !document.fault) problems.error("", "the pack holds no prompts");
    if (!pack.prompts.empty()) reading.pack = std::move(pack);
}

}  // namespace

PromptReading read_prompt_document(const JsonDocument& document, std::string_view file_name) {
    return read_document<PromptPack>(document, file_name, prompt_shape, take_prompts);
}

PromptReading read_prompt_pack(std::string_view text, std::string_view file_name) {
    return read_prompt_document(read_json(text), file_name);
}

PromptReading read_prompt_pack(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (text) return read_prompt_pack(*text, file.string());
    PromptReading reading;
    reading.problems.push_back({file.string(), "", text.error()});
    return reading;
}

std::string write_prompt_pack(const PromptPack& pack) {
    nlohmann::ordered_json file = start_pack(prompts_kind, pack);
    nlohmann::ordered_json& prompts = file["prompts"];
    for (const PromptList& list : prompt_lists) {
        for (const Prompt& prompt : pack.prompts) {
            if (prompt.deck == list.deck && prompt.one_line == list.one_line)
                prompts[std::string(list.name)].push_back(prompt.text);
        }
    }
    return finish_pack(file);
}

std::size_t decks_in(const PromptPack& pack) {
    return static_cast<std::size_t>(std::count_if(all_decks.begin(), all_decks.end(), [&](Deck deck) {
        return std::any_of(pack.prompts.begin(), pack.prompts.end(),
                           [deck](const Prompt& prompt) { return prompt.deck == deck; });
    }));
}

}  // namespace parlor::packs
