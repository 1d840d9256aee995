#include "shared/packs/json_document.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace parlor::packs {

namespace {

using Json = nlohmann::json;

// Content is at most four levels deep; the limit keeps hostile files from growing the stack of values.
constexpr std::size_t most_levels = 32;
// That lead to a list of entries.
constexpr std::size_t most_names = 2;

std::string place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    const std::string_view in_line = before.substr(line_start);
    const auto column =
        1 + std::count_if(in_line.begin(), in_line.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not inside a character
        });
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// Out of the parser's message the part that helps: without its name, its number and its own idea of places.
std::string detail_of(std::string_view message) {
    if (const std::size_t at = message.find(" - "); at != std::string_view::npos) {
        return std::string(message.substr(at + 3));
    }
    if (const std::size_t at = message.find("] "); at != std::string_view::npos) {
        return std::string(message.substr(at + 2));
    }
    return std::string(message);
}

// Builds the document as the parser goes, so that what is complete survives a fault further on.
class Builder final : public Json::json_sax_t {
public:
    explicit Builder(std::string_view text) : text_(text) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        if (levels_.back().value.contains(value)) {
            RepeatedName repeat{value, next_entry(), levels_.size() == 1,
                                levels_.size() == 2 ? open_field() : std::string()};
            if (repeats_.empty() || repeats_.back() != repeat) repeats_.push_back(std::move(repeat));
        }
        levels_.back().key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& e) override {
        const std::size_t offset = position == 0 ? 0 : position - 1;
        const std::string place = place_of(text_, std::min(offset, text_.size()));
        const std::string detail = detail_of(e.what());
        // What the parser calls unexpected is no part of a value that has begun.
        const bool in_value = !detail.starts_with("unexpected ");
        // A text that is cut off may end in a line break that belongs to nobody, even in the middle of a
        // string.
        if (offset > text_.find_last_not_of(" \t\r\n")) {
            return fail(place, "the file ends here in the middle", in_value, true);
        }
        return fail(place, "this is not valid JSON: " + detail, in_value);
    }

    JsonDocument finish() && {
        for (const std::size_t kept = levels_to_keep(); levels_.size() > kept;)
            levels_.pop_back();
        while (levels_.size() > 1)
            close();
        if (!levels_.empty()) root_ = std::move(levels_.front().value);
        return {std::move(root_), std::move(fault_), std::move(repeats_)};
    }

private:
    struct Level {
        Json value;
        std::string key;  // of the member being read, in an object
    };

    bool add(Json value) {
        if (levels_.empty()) {
            root_ = std::move(value);
        } else if (Level& top = levels_.back(); top.value.is_array()) {
            top.value.push_back(std::move(value));
        } else {
            top.value[top.key] = std::move(value);
        }
        return true;
    }
    bool open(Json value) {
        if (levels_.size() == most_levels) {
            return fail("", "it is nested deeper than 32 levels, which no pack is", false);
        }
        levels_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        Json value = std::move(levels_.back().value);
        levels_.pop_back();
        return add(std::move(value));
    }
    bool fail(std::string place, std::string reason, bool in_value, bool cut_off = false) {
        auto entry = next_entry();
        const bool in_entry = entry && (in_value || levels_.size() > entry->list.size() + 1);
        fault_ =
            JsonFault{std::move(place), std::move(reason), cut_off, open_field(), std::move(entry), in_entry};
        return false;
    }
    std::string open_field() const {
        return levels_.size() > 1 && levels_.front().value.is_object() ? levels_.front().key : std::string();
    }
    // The entry that is being read, or that would come next in the list that is open.
    std::optional<JsonEntry> next_entry() const {
        std::vector<std::string> names;
        for (const Level& level : levels_) {
            if (level.value.is_array()) return JsonEntry{std::move(names), level.value.size()};
            if (names.size() == most_names) break;
            names.push_back(level.key);
        }
        return std::nullopt;
    }
    // Down to the list that is open, or to the object where such a list may be; an object in a list is an
    // entry that is not complete.
    std::size_t levels_to_keep() const {
        std::size_t kept = 0;
        while (kept < levels_.size()) {
            const bool is_list = levels_[kept].value.is_array();
            if (!is_list && kept == most_names) break;
            ++kept;
            if (is_list) break;
        }
        return kept;
    }

    std::string_view text_;
    std::vector<Level> levels_;
    Json root_;
    std::optional<JsonFault> fault_;
    std::vector<RepeatedName> repeats_;
};

JsonDocument unreadable(std::string reason) {
    JsonDocument document;
    document.fault = JsonFault{"", std::move(reason), false, "", std::nullopt, false};
    return document;
}

}  // namespace

JsonDocument read_json(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return unreadable("its text is UTF-16; save it as UTF-8");
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return unreadable("the file is empty");
    }
    Builder builder(text);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).finish();
}

std::string_view kind_of(const nlohmann::json& value) {
    if (value.is_null()) return "nothing";
    if (value.is_boolean()) return "true or false";
    if (value.is_number()) return "a number";
    if (value.is_string()) return "a text";
    return value.is_array() ? "a list" : "an object";
}

}  // namespace parlor::packs
