#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/packs/difficulty_names.hpp"
#include "shared/rounds/trivia.hpp"

// One question between a pack's JSON and the type of the rules. The limits are checked by tidy().
namespace parlor::packs {

inline constexpr std::array<std::pair<std::string_view, trivia::Kind>, 5> kind_names{{
    {"choice", trivia::Kind::choice},
    {"true_false", trivia::Kind::true_false},
    {"several", trivia::Kind::several},
    {"number", trivia::Kind::number},
    {"typed", trivia::Kind::typed},
}};

// Reads the fields of an entry and keeps the first thing that is wrong with one.
class EntryFields {
public:
    explicit EntryFields(const nlohmann::json& entry) : entry_(entry) {}

    // Numbers count as texts: "42" and 42 are the same answer.
    [[nodiscard]] std::string text(const std::string& name);           // must be there
    [[nodiscard]] std::string optional_text(const std::string& name);  // empty when absent
    [[nodiscard]] std::vector<std::string> texts(const std::string& name);
    // Also a single number instead of a list.
    [[nodiscard]] trivia::Picks picks(const std::string& name);
    [[nodiscard]] bool truth(const std::string& name);
    [[nodiscard]] trivia::Decimal decimal(const std::string& name);
    [[nodiscard]] std::uint16_t seconds(const std::string& name, std::uint16_t absent);
    template <class Value>
    [[nodiscard]] Value named(const std::string& name,
                              std::span<const std::pair<std::string_view, Value>> choices,
                              std::optional<Value> absent);

    void fail(std::string reason);
    [[nodiscard]] const std::optional<std::string>& wrong() const { return wrong_; }

private:
    [[nodiscard]] const nlohmann::json* find(const std::string& name) const;
    [[nodiscard]] const nlohmann::json* require(const std::string& name);
    [[nodiscard]] std::string as_text(const nlohmann::json& value, const std::string& name);

    const nlohmann::json& entry_;
    std::optional<std::string> wrong_;
};

template <class Value>
Value EntryFields::named(const std::string& name, std::span<const std::pair<std::string_view, Value>> choices,
                         std::optional<Value> absent) {
    if (absent && find(name) == nullptr) return *absent;
    const std::string given = text(name);
    std::string possible;
    for (const auto& [word, value] : choices) {
        if (word == given) return value;
        possible += (possible.empty() ? "" : ", ") + std::string(word);
    }
    fail("\"" + name + "\" must be one of " + possible);
    return {};
}

// The error is a sentence about the first thing that is wrong.
[[nodiscard]] Result<trivia::Question, std::string> question_from_json(const nlohmann::json& entry,
                                                                       std::string_view default_category);
[[nodiscard]] nlohmann::ordered_json to_json(const trivia::Question& question);

// All fields that a question can have.
[[nodiscard]] std::span<const std::string_view> question_fields();

}  // namespace parlor::packs
