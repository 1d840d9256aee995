#include <fmt/format.h>

#include "client/keepsake/keepsake.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/strings/gallery_strings.hpp"
#include "client/strings/keepsake_strings.hpp"

namespace parlor::client {

namespace {

namespace words = strings::keepsake;

// Colours of the guide; text on them keeps a contrast of 4.5 or more in both.
constexpr std::string_view style_sheet = R"css(
:root { color-scheme: light dark; --back: #fff6ea; --card: #fffdf9; --line: #e6d6c4; --text: #2a1b33;
  --soft: #5d4a68; --mark: #b0401f; }
@media (prefers-color-scheme: dark) {
  :root { --back: #1d1424; --card: #2c2035; --line: #44344f; --text: #fbf4ea; --soft: #cbbcd4; --mark: #ffd27a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text);
  font: 17px/1.5 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 20px 56px; }
h1 { margin: 0; font-size: clamp(30px, 6vw, 48px); line-height: 1.15; }
h2 { margin: 40px 0 14px; font-size: 22px; }
p { margin: 6px 0 0; color: var(--soft); }
ol, ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
li, figure { background: var(--card); border: 1px solid var(--line); border-radius: 16px; }
.podium li { display: flex; gap: 16px; align-items: baseline; padding: 14px 18px; font-size: 20px; }
.podium b { color: var(--mark); min-width: 1.5em; }
.podium span { margin-left: auto; color: var(--soft); font-size: 17px; white-space: nowrap; }
.awards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); }
.awards li { padding: 14px 18px; }
.awards small { display: block; color: var(--mark); font-size: 15px; font-weight: 600; }
.awards strong { display: block; font-size: 19px; }
.gallery { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); }
figure { margin: 0; overflow: hidden; break-inside: avoid; }
figure svg, figure img { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; }
figcaption { padding: 10px 16px 12px; }
footer { margin-top: 48px; color: var(--soft); font-size: 15px; }
@media print {
  :root { --back: #fff; --card: #fff; --line: #bbb; --text: #000; --soft: #444; --mark: #7a2c12; }
  main { padding: 0; } li { break-inside: avoid; }
}
)css";

std::string podium_of(const Keepsake& keepsake) {
    if (keepsake.podium.empty()) return {};
    std::string items;
    for (const Keepsake::Place& place : keepsake.podium) {
        const std::string number = place.place > 0 ? fmt::format("<b>{}</b>", place.place) : std::string{};
        items += fmt::format("<li>{}<bdi>{}</bdi><span>{}</span></li>", number, html_escaped(place.names),
                             html_escaped(place.points));
    }
    return fmt::format("<section><h2>{}</h2><ol class=\"podium\">{}</ol></section>\n",
                       html_escaped(strings::evening::podium), items);
}

std::string awards_of(const Keepsake& keepsake) {
    if (keepsake.awards.empty()) return {};
    std::string items;
    for (const Keepsake::Award& award : keepsake.awards) {
        items += fmt::format("<li><small>{}</small><strong><bdi>{}</bdi></strong>{}</li>",
                             html_escaped(award.title), html_escaped(award.name), html_escaped(award.why));
    }
    return fmt::format("<section><h2>{}</h2><ul class=\"awards\">{}</ul></section>\n",
                       html_escaped(strings::evening::awards), items);
}

std::string gallery_of(const Keepsake& keepsake) {
    if (keepsake.drawings.empty()) return {};
    std::string items;
    for (const Keepsake::Drawing& drawing : keepsake.drawings) {
        items += fmt::format("<figure>{}<figcaption><bdi>{}</bdi></figcaption></figure>\n",
                             drawing_element(drawing.ops, drawing.caption), html_escaped(drawing.caption));
    }
    return fmt::format("<section><h2>{}</h2><div class=\"gallery\">{}</div></section>\n",
                       html_escaped(strings::gallery::title), items);
}

}  // namespace

std::string html_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string to_html(const Keepsake& keepsake) {
    const std::string title = html_escaped(keepsake.title);
    std::string page = fmt::format(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // Nothing is fetched from anywhere, whatever somebody's name is.
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        "<title>{0}</title><style>{1}</style></head>\n<body><main>\n<header><h1><bdi>{0}</bdi></h1>"
        "<p>{2}</p><p>{3}</p></header>\n",
        title, style_sheet, html_escaped(keepsake.date), html_escaped(keepsake.line));
    page += podium_of(keepsake);
    if (!keepsake.teams.empty()) page += fmt::format("<p>{}</p>\n", html_escaped(keepsake.teams));
    page += awards_of(keepsake);
    page += gallery_of(keepsake);
    page += fmt::format("<footer>{}</footer>\n</main></body></html>\n", html_escaped(words::footer));
    return page;
}

}  // namespace parlor::client
