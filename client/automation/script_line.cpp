#include "client/automation/script_line.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace parlor::automation {
namespace {

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

template <class Number>
std::optional<Number> read_number(std::string_view text) {
    Number value{};
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stopped != end) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

ScriptLine::ScriptLine(std::string_view line) {
    split(line);
    if (error_) {
        words_.clear();
    }
}

void ScriptLine::split(std::string_view line) {
    std::size_t i = 0;
    while (i < line.size()) {
        if (is_blank(line[i])) {
            ++i;
            continue;
        }
        if (line[i] == '#') {
            return;
        }
        std::string word;
        if (line[i] != '"') {
            while (i < line.size() && !is_blank(line[i])) {
                word.push_back(line[i++]);
            }
            if (word.find('"') != std::string::npos) {
                expected("a blank before a quote", word);
                return;
            }
            words_.push_back(std::move(word));
            continue;
        }
        for (++i; i < line.size() && line[i] != '"'; ++i) {
            if (line[i] != '\\') {
                word.push_back(line[i]);
                continue;
            }
            const char escaped = i + 1 < line.size() ? line[++i] : '\0';
            if (escaped == '"' || escaped == '\\') {
                word.push_back(escaped);
            } else if (escaped == 'n') {
                word.push_back('\n');
            } else {
                expected(R"(\", \\ or \n inside quotes)",
                         escaped == '\0' ? "\\" : std::string("\\") + escaped);
                return;
            }
        }
        if (i == line.size()) {
            expected("a closing quote", std::nullopt);
            return;
        }
        ++i;
        if (i < line.size() && !is_blank(line[i])) {
            expected("a blank after the closing quote", line.substr(i, 1));
            return;
        }
        words_.push_back(std::move(word));
    }
}

void ScriptLine::expected(std::string_view what, std::optional<std::string_view> found) {
    if (error_) {
        return;
    }
    error_ = "expected ";
    error_->append(what);
    if (found) {
        error_->append(", found \"").append(*found).append("\"");
    } else {
        error_->append(", but the line ends there");
    }
}

std::optional<std::string> ScriptLine::next(std::string_view what) {
    if (error_) {
        return std::nullopt;
    }
    if (at_end()) {
        expected(what, std::nullopt);
        return std::nullopt;
    }
    return words_[at_++];
}

std::string ScriptLine::word(std::string_view what) {
    return next(what).value_or(std::string{});
}

std::string ScriptLine::name(std::string_view what) {
    auto found = word(what);
    if (found.empty()) {
        expected(what, found);
    }
    return found;
}

std::string ScriptLine::one_of(std::initializer_list<std::string_view> words) {
    std::string what;
    for (const auto word : words) {
        what.append(what.empty() ? "" : " or ").append(word);
    }
    auto found = next(what);
    if (!found) {
        return {};
    }
    if (std::ranges::find(words, *found) == words.end()) {
        expected(what, *found);
        return {};
    }
    return *std::move(found);
}

double ScriptLine::number(std::string_view what, double least, double most) {
    const auto found = next(what);
    if (!found) {
        return least;
    }
    const auto value = read_number<double>(*found);
    if (!value || !std::isfinite(*value) || *value < least || *value > most) {
        expected(what, *found);
        return least;
    }
    return *value;
}

int ScriptLine::whole(std::string_view what, int least, int most) {
    const auto found = next(what);
    if (!found) {
        return least;
    }
    const auto value = read_number<int>(*found);
    if (!value || *value < least || *value > most) {
        expected(what, *found);
        return least;
    }
    return *value;
}

std::optional<Point> ScriptLine::point(std::string_view what) {
    const auto found = next(what);
    if (!found) {
        return std::nullopt;
    }
    const std::string_view text = *found;
    const auto comma = text.find(',');
    const auto read = [](std::string_view part) -> std::optional<float> {
        const auto value = read_number<float>(part);
        // Written so that not-a-number is refused as well.
        return value && *value >= 0.0F && *value <= 1.0F ? value : std::nullopt;
    };
    const auto x = comma == std::string_view::npos ? std::nullopt : read(text.substr(0, comma));
    const auto y = comma == std::string_view::npos ? std::nullopt : read(text.substr(comma + 1));
    if (!x || !y) {
        expected(what, text);
        return std::nullopt;
    }
    return Point{*x, *y};
}

void ScriptLine::end() {
    if (!error_ && !at_end()) {
        expected("the end of the line", words_[at_]);
    }
}

}  // namespace parlor::automation
