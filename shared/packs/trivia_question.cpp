#include "shared/packs/trivia_question.hpp"

#include <algorithm>

#include "shared/packs/json_document.hpp"

namespace parlor::packs {

namespace {

using Json = nlohmann::json;
using trivia::Kind;
using trivia::Question;

template <class Value, std::size_t size>
std::span<const std::pair<std::string_view, Value>> span_of(
    const std::array<std::pair<std::string_view, Value>, size>& names) {
    return names;
}

template <class Value, std::size_t size>
std::string_view name_of(const std::array<std::pair<std::string_view, Value>, size>& names, Value value) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [value](const auto& entry) { return entry.second == value; });
    return found == names.end() ? std::string_view() : found->first;
}

std::string quoted(const std::string& name) {
    return "\"" + name + "\"";
}

// A number where JSON's numbers hold it exactly, else its text.
Json decimal_to_json(trivia::Decimal number) {
    if (number.thousandths % 1'000 == 0) return number.thousandths / 1'000;
    constexpr std::int64_t exact_in_a_double = 1'000'000'000'000;
    if (number.thousandths > exact_in_a_double || number.thousandths < -exact_in_a_double) {
        return to_text(number);
    }
    return static_cast<double>(number.thousandths) / 1'000;
}

void read_answers(EntryFields& fields, Question& question) {
    switch (question.kind) {
        case Kind::choice:
        case Kind::several:
            question.choices = fields.texts("answers");
            question.correct = fields.picks("correct");
            return;
        case Kind::true_false:
            question.correct.bits = fields.truth("correct") ? 1 : 0;
            return;
        case Kind::number:
            question.number = fields.decimal("answer");
            question.unit = fields.optional_text("unit");
            return;
        case Kind::typed:
            question.accepted = fields.texts("accept");
            return;
    }
}

}  // namespace

void EntryFields::fail(std::string reason) {
    if (!wrong_) wrong_ = std::move(reason);
}

const Json* EntryFields::find(const std::string& name) const {
    const auto found = entry_.find(name);
    return found == entry_.end() || found->is_null() ? nullptr : &*found;
}

const Json* EntryFields::require(const std::string& name) {
    const Json* value = find(name);
    if (value == nullptr) fail(quoted(name) + " is missing");
    return value;
}

std::string EntryFields::as_text(const Json& value, const std::string& name) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number()) return value.dump();
    fail(quoted(name) + " must hold texts or numbers, not " + std::string(kind_of(value)));
    return {};
}

std::string EntryFields::text(const std::string& name) {
    const Json* value = require(name);
    return value == nullptr ? std::string() : as_text(*value, name);
}

std::string EntryFields::optional_text(const std::string& name) {
    const Json* value = find(name);
    return value == nullptr ? std::string() : as_text(*value, name);
}

std::vector<std::string> EntryFields::texts(const std::string& name) {
    const Json* value = require(name);
    std::vector<std::string> result;
    if (value == nullptr) return result;
    if (!value->is_array()) {
        fail(quoted(name) + " must be a list, not " + std::string(kind_of(*value)));
        return result;
    }
    for (const Json& item : *value)
        result.push_back(as_text(item, name));
    return result;
}

trivia::Picks EntryFields::picks(const std::string& name) {
    const Json* value = require(name);
    if (value == nullptr) return {};
    const Json list = value->is_array() ? *value : Json::array({*value});
    trivia::Picks result;
    for (const Json& item : list) {
        if (!item.is_number_integer()) {
            fail(quoted(name) + " must hold the places of the correct answers, from 0, not " +
                 std::string(kind_of(item)));
            return {};
        }
        if (item < 0 || item > 7) {
            fail("it marks answer " + item.dump() + " (from 0) as correct, which does not exist");
            return {};
        }
        const unsigned bit = 1U << item.get<unsigned>();
        if ((result.bits & bit) != 0) {
            fail(quoted(name) + " names answer " + item.dump() + " (from 0) more than once");
            return {};
        }
        result.bits = static_cast<std::uint8_t>(result.bits | bit);
    }
    return result;
}

bool EntryFields::truth(const std::string& name) {
    const Json* value = require(name);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    fail(quoted(name) + " must be true or false, not " + std::string(kind_of(*value)));
    return false;
}

trivia::Decimal EntryFields::decimal(const std::string& name) {
    const Json* value = require(name);
    if (value == nullptr) return {};
    if (const auto number = trivia::parse_decimal(as_text(*value, name))) return *number;
    fail(quoted(name) + " must be a number with at most three decimals, such as 1843 or -2.5");
    return {};
}

std::uint16_t EntryFields::seconds(const std::string& name, std::uint16_t absent) {
    const Json* value = find(name);
    if (value == nullptr) return absent;
    // What is possible is for tidy() to say; this keeps the number within its type.
    if (value->is_number_integer() && *value >= 0 && *value <= 9'999) return value->get<std::uint16_t>();
    fail(quoted(name) + " must be a whole number of seconds from 5 to 240");
    return absent;
}

Result<Question, std::string> question_from_json(const Json& entry, std::string_view default_category) {
    if (!entry.is_object()) {
        return failure("a question must be an object, not " + std::string(kind_of(entry)));
    }
    EntryFields fields(entry);
    Question question;
    question.kind = fields.named("type", span_of(kind_names), std::optional<Kind>());
    if (!fields.wrong()) {
        question.text = fields.text("text");
        read_answers(fields, question);
        question.difficulty =
            fields.named("difficulty", span_of(difficulty_names), std::optional(trivia::Difficulty::medium));
        question.seconds = fields.seconds("seconds", trivia::default_seconds);
        question.category = fields.optional_text("category");
        question.explanation = fields.optional_text("explanation");
        question.source = fields.optional_text("source");
    }
    if (fields.wrong()) return failure(*fields.wrong());
    if (question.category.empty()) question.category = default_category;
    return question;
}

nlohmann::ordered_json to_json(const Question& question) {
    nlohmann::ordered_json entry;
    entry["type"] = name_of(kind_names, question.kind);
    entry["category"] = question.category;
    entry["difficulty"] = name_of(difficulty_names, question.difficulty);
    entry["seconds"] = question.seconds;
    entry["text"] = question.text;
    if (question.kind == Kind::choice || question.kind == Kind::several) {
        entry["answers"] = question.choices;
        entry["correct"] = nlohmann::ordered_json::array();
        for (unsigned place = 0; place < question.choices.size(); ++place) {
            if (((question.correct.bits >> place) & 1U) != 0) entry["correct"].push_back(place);
        }
    } else if (question.kind == Kind::true_false) {
        entry["correct"] = question.correct.bits != 0;
    } else if (question.kind == Kind::number) {
        entry["answer"] = decimal_to_json(question.number);
        if (!question.unit.empty()) entry["unit"] = question.unit;
    } else {
        entry["accept"] = question.accepted;
    }
    if (!question.explanation.empty()) entry["explanation"] = question.explanation;
    if (!question.source.empty()) entry["source"] = question.source;
    return entry;
}

std::span<const std::string_view> question_fields() {
    static constexpr std::array<std::string_view, 12> fields{"type", "category", "difficulty",  "seconds",
                                                             "text", "answers",  "correct",     "answer",
                                                             "unit", "accept",   "explanation", "source"};
    return fields;
}

}  // namespace parlor::packs
