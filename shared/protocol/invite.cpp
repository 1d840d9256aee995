#include "shared/protocol/invite.hpp"

#include <algorithm>
#include <charconv>

namespace parlor {

namespace {

constexpr std::string_view scheme = "parlor://";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_white_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_white_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_white_space(text.back()))
        text.remove_suffix(1);
    return text;
}

// The code that begins at `at` and how far it reaches: four letters, at most one dash or up to two spaces,
// two digits, and nothing of a word on either side.
struct FoundCode {
    std::string code;
    std::size_t end = 0;
};
std::optional<FoundCode> code_at(std::string_view text, std::size_t at) {
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
    std::string code;
    std::size_t i = at;
    while (i < text.size() && is_letter(text[i]) && code.size() < 4)
        code.push_back(upper(text[i++]));
    if (code.size() != 4) return std::nullopt;
    std::size_t gap = 0;
    while (i < text.size() && gap < 3 && (text[i] == ' ' || text[i] == '-' || text[i] == '_')) {
        ++i;
        ++gap;
    }
    if (i + 2 > text.size() || !is_digit(text[i]) || !is_digit(text[i + 1])) return std::nullopt;
    code += {'-', text[i], text[i + 1]};
    i += 2;
    if (i < text.size() && (is_letter(text[i]) || is_digit(text[i]))) return std::nullopt;
    return FoundCode{code, i};
}

std::string_view up_to_white_space(std::string_view text) {
    return text.substr(0,
                       static_cast<std::size_t>(std::ranges::find_if(text, is_white_space) - text.begin()));
}

// "HOST[:PORT]/CODE[#FINGERPRINT]"
std::optional<Invite> parse_address(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto server = parse_server(text.substr(0, slash));
    const auto found = code_at(text.substr(slash + 1), 0);
    if (!server || !found) return std::nullopt;
    Invite invite{found->code, server, {}};
    std::string_view rest = text.substr(slash + 1 + found->end);
    if (rest.starts_with('#')) {
        rest.remove_prefix(1);
        const auto end = std::ranges::find_if(rest, [](char c) { return !is_letter(c) && !is_digit(c); });
        invite.fingerprint = std::string(rest.begin(), end);
    }
    return invite;
}

std::optional<Invite> find_link(std::string_view text) {
    const std::size_t at = text.find(scheme);
    if (at != std::string_view::npos)
        return parse_address(up_to_white_space(text.substr(at + scheme.size())));
    for (std::size_t word = 0; word < text.size();) {
        const std::string_view part = up_to_white_space(text.substr(word));
        if (part.find('/') != std::string_view::npos) {
            if (auto invite = parse_address(part)) return invite;
        }
        word += part.size() + 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> normalise_code(std::string_view text) {
    text = trimmed(text);
    const auto found = code_at(text, 0);
    if (!found || found->end != text.size()) return std::nullopt;
    return found->code;
}

std::optional<ServerName> parse_server(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
    ServerName server;
    const std::size_t colon = text.find(':');
    const std::string_view host = text.substr(0, colon);
    if (host.empty() || host.size() > 253) return std::nullopt;
    const bool fitting = std::ranges::all_of(
        host, [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_'; });
    if (!fitting || host.front() == '.' || host.front() == '-') return std::nullopt;
    server.host = std::string(host);
    if (colon != std::string_view::npos) {
        const std::string_view port = text.substr(colon + 1);
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), server.port);
        if (error != std::errc{} || end != port.data() + port.size() || server.port == 0) return std::nullopt;
    }
    return server;
}

bool is_own_computer(std::string_view host) {
    return host == "localhost" || host.starts_with("127.");
}

std::string to_text(const ServerName& server) {
    return server.port == default_port ? server.host : server.host + ":" + std::to_string(server.port);
}

std::optional<Invite> find_invite(std::string_view text) {
    if (auto link = find_link(text)) return link;
    std::optional<Invite> last;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (auto found = code_at(text, at)) {
            last = Invite{found->code, std::nullopt, {}};
            at = found->end - 1;
        }
    }
    return last;
}

std::string invite_link(const ServerName& server, std::string_view code, std::string_view fingerprint) {
    std::string link =
        std::string(scheme) + server.host + ":" + std::to_string(server.port) + "/" + std::string(code);
    if (!fingerprint.empty()) link += "#" + std::string(fingerprint);
    return link;
}

std::string invite_message(std::string_view title, const ServerName& server, std::string_view code,
                           std::string_view fingerprint) {
    return std::string(title) + " is on. Join with Parlor, code " + std::string(code) + "\n" +
           invite_link(server, code, fingerprint);
}

}  // namespace parlor
