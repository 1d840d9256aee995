#include "client/widgets/ui.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/layer_window.hpp"

namespace parlor::widgets {

namespace {
constexpr float tooltip_px = 460;  // a long one has lines
constexpr int tooltip_lines = 8;

bool types_or_edits(const KeyPress& key) {
    switch (key.key) {
        case Key::tab:
        case Key::page_up:
        case Key::page_down:
        case Key::f1:
        case Key::f11:
            return false;
        case Key::character: {
            const std::string_view editing = "acvxyz";
            return !key.control || editing.find(key.character) != std::string_view::npos;
        }
        default:
            return true;
    }
}

bool keeps(KeyWish wish, const KeyPress& key, bool ring) {
    const bool presses = key.key == Key::space || (key.key == Key::enter && ring);
    const bool moves = key.key == Key::left || key.key == Key::right || key.key == Key::up ||
                       key.key == Key::down || key.key == Key::home || key.key == Key::end;
    switch (wish) {
        case KeyWish::press:
            return presses;
        case KeyWish::options:
            return presses || moves;
        case KeyWish::text:
            return types_or_edits(key);
        case KeyWish::area:
            return moves || key.key == Key::page_up || key.key == Key::page_down;
    }
    return false;
}
}  // namespace

Ui::Ui(text::TextEngine& text, Registry& registry, Clipboard& clipboard)
    : text_(text), registry_(registry), clipboard_(clipboard) {}

void Ui::begin_frame(Frame frame) {
    dt_ = first_frame_ ? 0.0F : static_cast<float>(std::clamp(frame.time - frame_.time, 0.0, 0.1));
    first_frame_ = false;
    frame_ = std::move(frame);
    redraw_at_.reset();
    tooltip_.clear();
    ime_rect_.reset();
    inert_ = false;
    surface_ = theme().bg0;
    registry_.begin_frame();
    motion_.begin_frame(frame_.time);
    for (const KeyPress& key : frame_.input.keys) {
        // Typing doesn't bring the ring up; moving about does.
        if (key.key != Key::character && focus_.wish() != KeyWish::text) focus_.used_keyboard();
    }
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseClicked[0] || io.MouseClicked[1]) focus_.used_mouse();
    focus_.begin_frame();
    begin_layer_window("##page", window());
}

void Ui::end_frame() {
    if (!tooltip_.empty()) {
        const float pad = px(style::gap::sm);
        const text::Font face = font(Type::label);
        const text::Metrics metrics = text_.metrics(face);
        const float widest = std::min(px(tooltip_px), window().w - px(16) - 2 * pad);
        const std::vector<text::WrappedLine> lines = text_.wrap(face, tooltip_, widest, tooltip_lines);
        float width = 2 * pad;
        for (const text::WrappedLine& line : lines)
            width = std::max(width, std::ceil(line.width) + 2 * pad);
        const float height =
            px(32) + metrics.line_height * static_cast<float>(std::max<std::size_t>(lines.size(), 1) - 1);
        const float x = std::clamp(tooltip_anchor_.centre().x - width / 2, px(8), window().w - width - px(8));
        const bool below = tooltip_anchor_.bottom() + px(12) + height < window().h;
        const float y = below ? tooltip_anchor_.bottom() + px(12) : tooltip_anchor_.y - px(8) - height;
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        const Rect rect{x, y, width, height};
        style::draw_shadow(list, rect, px(10), theme(), scale(), 0.7F);
        list.AddRectFilled(rect.min(), rect.max(), theme().strong, px(10));
        float top = y + (px(32) - metrics.line_height) / 2;
        text::Extent drawn;
        for (const text::WrappedLine& line : lines) {
            const text::Extent one = text_.draw(list, face, {x + pad, top}, theme().on_strong,
                                                text::line_text(tooltip_, line), width - 2 * pad);
            drawn.missing_glyph = drawn.missing_glyph || one.missing_glyph;
            drawn.cut = drawn.cut || one.cut || line.ellipsis;
            top += metrics.line_height;
        }
        Entry entry;
        entry.label = tooltip_;
        entry.min = rect.min();
        entry.max = rect.max();
        entry.decorative = true;
        entry.missing_glyph = drawn.missing_glyph;
        entry.cut = drawn.cut;
        entry.foreground = theme().on_strong;
        entry.background = theme().strong;
        registry_.add(std::move(entry));
    }
    end_layer_window();

    int tab = 0;
    for (const KeyPress& key : frame_.input.keys) {
        if (key.key == Key::tab && !key.control && !key.alt) tab = key.shift ? -1 : 1;
    }
    // A press on nothing takes the focus away; text fields want that.
    if (ImGui::GetIO().MouseClicked[0] && ImGui::GetActiveID() == 0) focus_.set(0);
    focus_.end_frame(tab);
    if (focus_.pending()) redraw();
    motion_.end_frame();
    redraw_until(motion_.busy_until());
}

ImDrawList& Ui::draw() const {
    return *ImGui::GetWindowDrawList();
}

void Ui::redraw_until(double time) {
    redraw_until_ = std::max(redraw_until_, time);
}

void Ui::redraw_at(double time) {
    redraw_at_ = redraw_at_ ? std::min(*redraw_at_, time) : time;
}

std::optional<double> Ui::next_redraw() const {
    if (redraw_until_ > frame_.time) return frame_.time;
    return redraw_at_;
}

float Ui::animate(ImGuiID id, float target, float seconds, style::Ease ease) {
    return motion_.animate(id, target, seconds, ease);
}

float Ui::appear(ImGuiID id, float seconds, float delay, style::Ease ease) {
    if (reduced_motion()) return motion_.appear(id, style::motion::fade, 0, style::linear);
    return motion_.appear(id, seconds, delay, ease);
}

ImGuiID Ui::id(std::string_view label) const {
    return ImGui::GetCurrentWindow()->GetID(label.data(), label.data() + label.size());
}

bool Ui::shortcut(Key key, char character, bool control) {
    if (inert_ || !focus_.reachable(focus_.layer())) return false;
    auto& keys = frame_.input.keys;
    const auto wanted = [&](const KeyPress& press) {
        if (press.key != key || press.control != control || press.alt || press.repeat) return false;
        if (key == Key::character && press.character != character) return false;
        const std::optional<KeyWish> wish = focus_.wish();
        return !wish || !keeps(*wish, press, focus_.ring_visible());
    };
    const auto found = std::find_if(keys.begin(), keys.end(), wanted);
    if (found == keys.end()) return false;
    keys.erase(found);
    return true;
}

std::optional<KeyPress> Ui::take(Key key) {
    auto& keys = frame_.input.keys;
    const auto found =
        std::find_if(keys.begin(), keys.end(), [key](const KeyPress& p) { return p.key == key; });
    if (found == keys.end()) return std::nullopt;
    const KeyPress press = *found;
    keys.erase(found);
    return press;
}

void Ui::tooltip(std::string_view text, Rect anchor) {
    tooltip_ = text;
    tooltip_anchor_ = anchor;
}

}  // namespace parlor::widgets
