#include "shared/packs/json_document.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace parlor::packs {

namespace {

using Json = nlohmann::json;

// Content is at most four levels deep; the limit keeps hostile files from growing the stack of values.
constexpr std::size_t most_levels = 32;

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
        levels_.back().key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& e) override {
        const std::size_t offset = position == 0 ? 0 : position - 1;
        if (offset >= text_.size()) {
            fault_ = JsonFault{place_of(text_, text_.size()),
                               "the file ends here in the middle; it was probably cut off, so copy or "
                               "download it again"};
        } else {
            fault_ = JsonFault{place_of(text_, offset), "this is not valid JSON: " + detail_of(e.what())};
        }
        return false;
    }

    JsonDocument finish() && {
        while (levels_.size() > 2)
            levels_.pop_back();
        if (levels_.size() == 2) {
            Level last = std::move(levels_.back());
            levels_.pop_back();
            if (last.value.is_array() && levels_.back().value.is_object()) add(std::move(last.value));
        }
        if (!levels_.empty()) root_ = std::move(levels_.front().value);
        return {std::move(root_), std::move(fault_)};
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
            fault_ = JsonFault{"", "it is nested deeper than 32 levels, which no pack is"};
            return false;
        }
        levels_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        Json value = std::move(levels_.back().value);
        levels_.pop_back();
        return add(std::move(value));
    }

    std::string_view text_;
    std::vector<Level> levels_;
    Json root_;
    std::optional<JsonFault> fault_;
};

}  // namespace

JsonDocument read_json(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return {nullptr, JsonFault{"", "its text is UTF-16; save it as UTF-8"}};
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return {nullptr, JsonFault{"", "the file is empty"}};
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
