#include "server/app/stray_variables.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

namespace parlor::app {

namespace {

// How many letters have to be put in, left out, replaced or exchanged with their neighbour, whatever their
// case.
std::size_t slips_between(std::string_view one, std::string_view other) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    const auto same = [&](std::size_t i, std::size_t j) { return upper(one[i]) == upper(other[j]); };
    std::vector<std::size_t> before_last;
    std::vector<std::size_t> last(other.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::vector<std::size_t> row{i + 1};
        for (std::size_t j = 0; j < other.size(); ++j) {
            std::size_t slips = std::min({last[j + 1] + 1, row[j] + 1, last[j] + (same(i, j) ? 0U : 1U)});
            if (i > 0 && j > 0 && same(i, j - 1) && same(i - 1, j))
                slips = std::min(slips, before_last[j - 1] + 1);
            row.push_back(slips);
        }
        before_last = std::exchange(last, std::move(row));
    }
    return last.back();
}

// The one name that lies nearest, if few of its letters are wrong.
std::optional<std::string> meant(const std::string& variable, const std::vector<std::string>& known) {
    std::optional<std::string> nearest;
    std::size_t fewest = variable.size();
    for (const std::string& name : known) {
        const std::size_t slips = slips_between(variable, name);
        if (slips > 2 || slips * 3 > name.size() - variable_prefix.size() || slips > fewest) continue;
        // Two that are equally near: neither is plain.
        nearest = slips == fewest ? std::nullopt : std::optional(name);
        fewest = slips;
    }
    return nearest;
}

}  // namespace

std::vector<std::string> prefixed_variables() {
    std::vector<std::string> names;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        if (text.starts_with(variable_prefix)) names.emplace_back(text.substr(0, text.find('=')));
    }
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> stray_variables(const std::vector<std::string>& variables,
                                         const std::vector<std::string>& known) {
    std::vector<std::string> sentences;
    for (const std::string& variable : variables) {
        if (std::ranges::find(known, variable) != known.end()) continue;
        const auto name = meant(variable, known);
        sentences.push_back(fmt::format("The variable {} is no setting of this server and changes nothing{}.",
                                        variable, name ? "; perhaps " + *name + " was meant" : ""));
    }
    return sentences;
}

}  // namespace parlor::app
