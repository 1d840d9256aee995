#include "client/keepsake/keepsake_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

#include "client/keepsake/sheet.hpp"
#include "client/strings/gallery_strings.hpp"
#include "client/strings/keepsake_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/icons.hpp"
#include "client/style/shapes.hpp"
#include "client/text/glyph_atlas.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::client {

namespace words = strings::keepsake;
using style::rgb;
using text::Face;

namespace {

// Sizes in pixels of the picture.
constexpr float margin = 72;
constexpr float head_top = 92;
constexpr float head_px = 124;
constexpr float gap = 44;
constexpr float podium_px = 440;
constexpr float column_px = 704;
constexpr float award_px = 98;
constexpr float award_gap = 16;
constexpr float more_px = 76;  // of an award that is one of many
constexpr int more_columns = 4;
constexpr float teams_px = 76;
constexpr float gallery_head_px = 40;
constexpr float caption_px = 66;
constexpr float drawing_gap = 24;
constexpr float foot_px = 96;

constexpr std::array step_colours{rgb(0xFFD98A), rgb(0xCDB9F2), rgb(0xFFB59B)};
constexpr std::array step_heights{262.0F, 216.0F, 184.0F};
constexpr std::size_t plain_tone = 1;  // of steps without numbers
constexpr float face_px = 112;

// What there is decides where it stands.
struct Plan {
    Rect podium, awards, more, teams, gallery_head;
    std::vector<Rect> drawings;
    float height = 0;
};

std::size_t best_of(const Keepsake& keepsake) {
    return static_cast<std::size_t>(std::ranges::count(keepsake.awards, true, &Keepsake::Award::best));
}

int award_columns(float width) {
    return width > column_px ? 2 : 1;
}

float rows_height(std::size_t count, int columns, float row) {
    const auto across = static_cast<std::size_t>(columns);
    return static_cast<float>((count + across - 1) / across) * (row + award_gap) - award_gap;
}

void plan_gallery(Plan& plan, std::size_t shown, float inner, float& y) {
    plan.gallery_head = {margin, y, inner, gallery_head_px};
    y += gallery_head_px + 18;
    const std::size_t across = shown <= 3 ? 3 : 4;
    const float each = (inner - drawing_gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const float high = each * canvas::height / canvas::width;
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect row{margin, y + static_cast<float>(i / across) * (high + caption_px + 8), inner, high};
        plan.drawings.push_back(
            row.column(static_cast<int>(i % across), static_cast<int>(across), drawing_gap));
    }
    y = plan.drawings.back().bottom() + caption_px + 8;
}

Plan plan_of(const Keepsake& keepsake) {
    Plan plan;
    const float inner = KeepsakePicture::width - 2 * margin;
    float y = head_top + head_px + gap;
    const std::size_t best = best_of(keepsake);
    const bool podium = !keepsake.podium.empty();
    const float columns = podium && best > 0 ? column_px : inner;
    if (podium) plan.podium = {margin, y, columns, podium_px};
    if (best > 0) {
        const float high = rows_height(best, award_columns(columns), award_px);
        plan.awards = {margin + inner - columns, y, columns, high};
    }
    const float body = std::max(plan.podium.h, plan.awards.h);
    // Cards stand in the middle beside the steps.
    plan.awards.y += (body - plan.awards.h) / 2;
    if (body > 0) y += body + gap;
    if (!keepsake.teams.empty()) {
        plan.teams = {margin, y, inner, teams_px};
        y += teams_px + gap;
    }
    if (keepsake.awards.size() > best) {
        plan.more = {margin, y, inner, rows_height(keepsake.awards.size() - best, more_columns, more_px)};
        y += plan.more.h + gap;
    }
    const std::size_t shown = std::min(keepsake.drawings.size(), KeepsakePicture::most_drawings);
    if (shown > 0) plan_gallery(plan, shown, inner, y);
    plan.height = y + foot_px - gap / 2;
    return plan;
}

void draw_head(Sheet& sheet, const Keepsake& keepsake) {
    Rect head{margin, head_top, KeepsakePicture::width - 2 * margin, head_px};
    style::draw_logo(sheet.list(), head.cut_right(76, 32).centred_y(76));
    sheet.words(head.cut_top(76, 8), keepsake.title, {Face::display_extra_bold, 62, 34, sheet.theme().t1});
    sheet.words(head, keepsake.date + "  ·  " + keepsake.line, {Face::regular, 27, 20, sheet.theme().t2});
}

void draw_crown(Sheet& sheet, ImVec2 base, float width) {
    style::draw_crown(sheet.list(), {base.x, base.y + 2}, width * 1.14F, rgb(0x8A5600));
    style::draw_crown(sheet.list(), base, width, rgb(0xFFD98A));
}

void draw_faces(Sheet& sheet, ImVec2 centre, const Keepsake::Place& place) {
    const std::size_t shown = std::min<std::size_t>(place.faces.size(), 3);
    const float each = shown > 1 ? face_px * 0.76F : face_px;
    float x = centre.x - each * 0.74F * (static_cast<float>(shown) - 1) / 2;
    for (std::size_t i = 0; i < shown; ++i) {
        const ImVec2 at(x, centre.y + (face_px - each) / 2);
        sheet.list().AddCircleFilled(at, each / 2 + 7, rgb(0xFFF8EE), 96);
        sheet.face(at, each, place.faces[i]);
        if (place.place == 1) draw_crown(sheet, {at.x, at.y - each / 2 + 4}, each * 0.4F);
        x += each * 0.74F;
    }
}

// Up to three names stand below one another; more are one line.
std::vector<std::string> name_lines(const Keepsake::Place& place) {
    std::vector<std::string> lines;
    for (const Keepsake::Face& face : place.faces)
        lines.push_back(face.name);
    if (lines.empty() || lines.size() > 3) lines = {place.names};
    return lines;
}

// `tone` is the index of its colour and height; steps without numbers are all alike.
void draw_step(Sheet& sheet, Rect foot, const Keepsake::Place& place, std::size_t tone) {
    const bool numbered = place.place > 0;
    const std::vector<std::string> names = name_lines(place);
    const float number = !numbered ? 0.0F : place.place == 1 ? 74.0F : 58.0F;
    const float name = names.size() == 1 ? 42.0F : 30.0F;
    const float needed = 58 + (numbered ? number + 14 : 0) + name * static_cast<float>(names.size());
    const float high = std::max(numbered ? step_heights.at(tone) : 0.0F, needed + 16);
    const Rect step{foot.x, foot.y - high, foot.w, high};
    const ImU32 fill = step_colours.at(tone);
    sheet.list().AddRectFilled(step.min(), step.max(), style::lighter(fill, 0.45F), 30,
                               ImDrawFlags_RoundCornersTop);
    const Rect front = step.inset(0, 10, 0, 0);
    sheet.list().AddRectFilled(front.min(), front.max(), fill, 30, ImDrawFlags_RoundCornersTop);
    draw_faces(sheet, {step.centre().x, step.y - face_px / 2 - 10}, place);
    Rect text = front.inset(14, 12, 14, 8);
    if (numbered) {
        sheet.words(text.cut_top(number + 10, 4), std::to_string(place.place),
                    {Face::display_extra_bold, number, number, style::ink, Place::centre});
    }
    const float size = names.size() == 1 ? 32.0F : 23.0F;
    for (const std::string& one : names)
        sheet.words(text.cut_top(name), one, {Face::display_extra_bold, size, 14, style::ink, Place::centre});
    text.cut_top(2);
    sheet.words(text.cut_top(32), place.points, {Face::semi_bold, 24, 16, style::ink, Place::centre});
}

void draw_podium(Sheet& sheet, Rect rect, const Keepsake& keepsake) {
    const auto count = static_cast<float>(std::min<std::size_t>(keepsake.podium.size(), 3));
    const float wide = 228;
    const Rect base{rect.centre().x - std::min(rect.w, column_px) / 2, rect.bottom() - 9,
                    std::min(rect.w, column_px), 9};
    sheet.list().AddRectFilled(base.min(), base.max(), sheet.theme().line, 4);
    // Second, first, third from the left, as on every podium; without numbers as they come.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < keepsake.podium.size() && i < 3; ++i)
        order.push_back(i);
    const bool numbered = !keepsake.podium.empty() && keepsake.podium.front().place > 0;
    if (numbered && order.size() > 1) std::swap(order[0], order[1]);
    float x = rect.centre().x - wide * count / 2;
    for (const std::size_t index : order) {
        const Keepsake::Place& place = keepsake.podium[index];
        const std::size_t tone =
            numbered ? static_cast<std::size_t>(std::clamp(place.place, 1, 3) - 1) : plain_tone;
        draw_step(sheet, Rect{x, base.y, wide, 0}.inset(numbered ? 0 : 6, 0), place, tone);
        x += wide;
    }
}

void draw_mark(Sheet& sheet, ImVec2 centre, float disc, const Keepsake::Award& award) {
    sheet.face(centre, disc, award.face);
    const ImVec2 corner(centre.x + disc * 0.36F, centre.y + disc * 0.35F);
    sheet.list().AddCircleFilled(corner, disc * 0.3F, sheet.theme().s1, 48);
    sheet.list().AddCircleFilled(corner, disc * 0.24F, award.colour, 48);
    style::draw_icon(sheet.list(), award.icon, corner, disc * 0.29F, style::ink, 1.2F);
}

void draw_best(Sheet& sheet, Rect rect, const Keepsake::Award& award) {
    sheet.card(rect, 26);
    Rect inside = rect.inset(20, 8, 24, 8);
    const float disc = 70;
    draw_mark(sheet, inside.cut_left(disc, 22).centre(), disc, award);
    const float reason = std::min(inside.w * 0.46F, sheet.width_of(award.why, Face::regular, 22) + 1);
    sheet.words(inside.cut_right(reason, 18), award.why,
                {Face::regular, 22, 16, sheet.theme().t2, Place::right});
    Rect lines = inside.centred_y(66);
    sheet.words(lines.cut_top(26), award.title, {Face::semi_bold, 20, 15, sheet.theme().acc_text});
    sheet.words(lines, award.name, {Face::display_extra_bold, 30, 16, sheet.theme().t1});
}

void draw_one_of_many(Sheet& sheet, Rect rect, const Keepsake::Award& award) {
    sheet.card(rect, 22);
    Rect inside = rect.inset(14, 6, 16, 6);
    const float disc = 50;
    draw_mark(sheet, inside.cut_left(disc, 16).centre(), disc, award);
    Rect lines = inside.centred_y(56);
    sheet.words(lines.cut_top(22), award.title, {Face::semi_bold, 17, 14, sheet.theme().acc_text});
    sheet.words(lines, award.name, {Face::bold, 24, 15, sheet.theme().t1});
}

// The best beside the podium, the others in rows of their own.
void draw_awards(Sheet& sheet, const Plan& plan, const Keepsake& keepsake) {
    const int columns = award_columns(plan.awards.w);
    int best = 0;
    int more = 0;
    for (const Keepsake::Award& award : keepsake.awards) {
        int& index = award.best ? best : more;
        const Rect& all = award.best ? plan.awards : plan.more;
        const float row = award.best ? award_px : more_px;
        const int across = award.best ? columns : more_columns;
        const Rect line{all.x, all.y + static_cast<float>(index / across) * (row + award_gap), all.w, row};
        const Rect place = line.column(index % across, across, award_gap);
        ++index;
        if (award.best)
            draw_best(sheet, place, award);
        else
            draw_one_of_many(sheet, place, award);
    }
}

void draw_teams(Sheet& sheet, Rect rect, const std::string& line) {
    sheet.card(rect, 26);
    Rect inside = rect.inset(26, 0);
    const Rect mark = inside.cut_left(44, 20);
    sheet.list().AddCircleFilled(mark.centre(), 24, rgb(0xFFD98A), 48);
    style::draw_icon(sheet.list(), style::Icon::trophy, mark.centre(), 28, style::ink, 1.2F);
    sheet.words(inside, line, {Face::display_extra_bold, 30, 18, sheet.theme().t1});
}

void draw_caption(Sheet& sheet, Rect rect, const Keepsake::Drawing& drawing) {
    sheet.words(rect.cut_top(30), drawing.word, {Face::bold, 22, 14, sheet.theme().t1});
    sheet.words(rect, drawing.artist, {Face::semi_bold, 18, 13, sheet.theme().t2});
}

void draw_gallery_head(Sheet& sheet, Rect rect, const Keepsake& keepsake) {
    const std::size_t all = keepsake.drawings.size();
    if (all > KeepsakePicture::most_drawings) {
        sheet.words(rect.cut_right(rect.w / 2), words::more_in_page(all - KeepsakePicture::most_drawings),
                    {Face::semi_bold, 22, 16, sheet.theme().t2, Place::right});
    }
    sheet.words(rect, strings::gallery::title, {Face::display_extra_bold, 34, 24, sheet.theme().t1});
}

}  // namespace

KeepsakePicture::KeepsakePicture(text::TextEngine& text, const Keepsake& keepsake) {
    const Plan plan = plan_of(keepsake);
    height_ = static_cast<int>(plan.height);
    const auto high = static_cast<float>(height_);
    const std::size_t first = keepsake.drawings.size() - plan.drawings.size();
    for (std::size_t i = 0; i < plan.drawings.size(); ++i) {
        const Rect& place = plan.drawings[i];
        Hung hung{keepsake.drawings[first + i].ops,
                  {static_cast<int>(place.w), static_cast<int>(place.h), 20},
                  std::make_unique<CanvasPage>()};
        hung.page->prepare(hung.size);
        drawings_.push_back(std::move(hung));
    }
    list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    // Glyphs that had to go while others were drawn leave holes: then once more, with all of them there.
    for (int tries = 0; tries < 2; ++tries) {
        const std::uint32_t resets = text.atlas().resets();
        list_->_ResetForNewFrame();
        list_->PushClipRect({0, 0}, {width, high});
        list_->PushTextureID(text.atlas().texture_id());
        Sheet sheet(text, *list_);
        style::draw_background(*list_, {0, 0, width, high}, sheet.theme(), Sheet::scale);
        const float lights = style::lights_width(7) * Sheet::scale;
        style::draw_lights(*list_, {(width - lights) / 2, 0, lights, 84}, 20, {.bulbs = 7, .lit = 7},
                           sheet.theme(), Sheet::scale);
        draw_head(sheet, keepsake);
        if (!plan.podium.empty()) draw_podium(sheet, plan.podium, keepsake);
        draw_awards(sheet, plan, keepsake);
        if (!plan.teams.empty()) draw_teams(sheet, plan.teams, keepsake.teams);
        if (!plan.drawings.empty()) draw_gallery_head(sheet, plan.gallery_head, keepsake);
        for (std::size_t i = 0; i < plan.drawings.size(); ++i) {
            const Hung& hung = drawings_[i];
            const Rect place{std::round(plan.drawings[i].x), std::round(plan.drawings[i].y),
                             static_cast<float>(hung.size.width), static_cast<float>(hung.size.height)};
            list_->AddImage(hung.page->texture_id(), place.min(), place.max());
            style::stroke_rect(*list_, place, 20, sheet.theme().line, 2);
            draw_caption(sheet, {place.x + 6, place.bottom() + 6, place.w - 12, caption_px - 10},
                         keepsake.drawings[first + i]);
        }
        sheet.words({margin, high - foot_px + 20, width - 2 * margin, 40}, words::footer,
                    {Face::semi_bold, 20, 16, sheet.theme().t3, Place::centre});
        missing_glyphs_ = sheet.missing_glyphs();
        if (text.atlas().resets() == resets) break;
    }
    list_->PopTextureID();
    copy_glyphs(text);
    lists_[0] = list_.get();
    data_.Valid = true;
    data_.CmdLists = lists_;
    data_.CmdListsCount = 1;
    data_.TotalVtxCount = list_->VtxBuffer.Size;
    data_.TotalIdxCount = list_->IdxBuffer.Size;
    data_.DisplaySize = {width, high};
    data_.FramebufferScale = {1, 1};
}

// The window goes on writing into its own.
void KeepsakePicture::copy_glyphs(const text::TextEngine& text) {
    const text::PixelPage& page = text.atlas().page();
    glyphs_ = std::make_unique<text::PixelPage>(page.width(), page.height());
    for (int y = 0; y < page.height(); ++y)
        std::memcpy(glyphs_->row(y), page.row(y),
                    sizeof(std::uint32_t) * static_cast<std::size_t>(page.width()));
    for (ImDrawCmd& command : list_->CmdBuffer) {
        if (command.TextureId == text.atlas().texture_id()) command.TextureId = glyphs_->texture_id();
    }
}

void KeepsakePicture::ink() {
    for (Hung& hung : drawings_)
        hung.page->show(canvas::to_raster(hung.ops), hung.size, std::nullopt);
}

}  // namespace parlor::client
