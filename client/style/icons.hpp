#pragma once

#include <cstdint>

#include <imgui.h>

namespace parlor::style {

enum class Icon : std::uint8_t {
    none,
    // Actions
    check,
    cross,
    plus,
    minus,
    pencil,
    eraser,
    bucket,
    undo,
    redo,
    bin,
    copy,
    link,
    send,
    download,
    refresh,
    play,
    pause,
    skip,
    exit,
    door,
    drag,
    menu,
    search,
    // Arrows
    chevron_left,
    chevron_right,
    chevron_up,
    chevron_down,
    triangle_up,
    triangle_down,
    // Things
    clock,
    gear,
    lan,
    server,
    trophy,
    flame,
    bulb,
    speaker,
    speaker_off,
    eye,
    eye_off,
    lock,
    monitor,
    wifi,
    wifi_off,
    mug,
    key,
    crown,
    star,
    star_filled,
    heart,
    bolt,
    moon,
    sun,
    dice,
    calendar,
    picture,
    // People and activities
    user,
    users,
    user_plus,
    smile,
    hand,
    chat,
    quote,
    question,
    brush,
    table,
    toast,
    motion,
    text_size,
    info,
    warning,
    count_  // how many there are; not an icon
};

// Draws `icon` in a square of `size` pixels around `centre`, in one colour: lines two pixels wide at size 24
// with round ends, like the text beside it in weight. `weight` multiplies the width of the lines.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour, float weight = 1.0F);

}  // namespace parlor::style
