#include "client/screens/recap_parts.hpp"
#include "shared/protocol/presets.hpp"
#include "tests/support/keepsake_samples.hpp"
#include "tests/support/sample_drawing.hpp"
#include "tests/support/sample_models.hpp"

namespace parlor::testing {

using client::Keepsake;
using client::Model;

namespace {

RecapView& recap_of(Model& model) {
    return std::get<RecapView>(model.lobby->room->phase);
}

// Some of strokes alone, which become lines in the page, and some with fills, which become pictures.
void hang(Model& model, std::uint16_t count) {
    const std::vector<MemberView>& members = model.lobby->room->members;
    for (std::uint16_t i = 0; i < count; ++i) {
        const MemberView& artist = members[i % members.size()];
        DrawingKept about{static_cast<std::uint16_t>(i + 1), artist.id, artist.profile.name, "a walrus",
                          false};
        if (i % 5 == 0) about.word = "Donaudampfschifffahrtsgesellschaft";
        std::vector<canvas::DrawnOp> ops = i % 3 == 1 ? paper_boat(artist.id) : lighthouse(artist.id);
        if (i % 3 == 2) {
            ops = strokes_and_fills();
            std::erase_if(
                ops, [](const canvas::DrawnOp& one) { return std::holds_alternative<canvas::Fill>(one.op); });
        }
        model.lobby->gallery.push_back({about, std::move(ops)});
    }
}

}  // namespace

Keepsake keepsake_of(const Model& model) {
    Keepsake keepsake;
    ScreenStage stage;
    stage.screen = [&](client::Context& context) {
        keepsake =
            client::recap_parts::keepsake_of(context, std::get<RecapView>(context.model.lobby->room->phase));
    };
    stage.draw(model, sample_surroundings());
    return keepsake;
}

std::unique_ptr<client::KeepsakePicture> picture_of(const Keepsake& keepsake, const StageLook& look) {
    std::unique_ptr<client::KeepsakePicture> picture;
    ScreenStage stage(look);
    stage.screen = [&](client::Context& context) {
        if (!picture) picture = std::make_unique<client::KeepsakePicture>(context.ui.text(), keepsake);
    };
    stage.draw(lobby_model(), sample_surroundings());
    return picture;
}

std::vector<std::pair<std::string, Keepsake>> sample_keepsakes() {
    std::vector<std::pair<std::string, Keepsake>> all;
    Model ordinary = recap_model();
    hang(ordinary, 6);
    all.emplace_back("ordinary", keepsake_of(ordinary));
    Model hostile = recap_model(hostile_lobby_model());
    RecapView& recap = recap_of(hostile);
    for (std::size_t i = 0; i < 4; ++i) {
        recap.standings[i].place = i < 3 ? 1 : 4;
        recap.standings[i].points = recap.standings[0].points;
    }
    hang(hostile, 18);
    all.emplace_back("hostile", keepsake_of(hostile));
    Model left_out = ordinary;
    left_out.lobby->room->left_out = {recap_of(left_out).standings.front().who};
    all.emplace_back("left_out", keepsake_of(left_out));
    Model quiet = without_points(recap_model(empty_lobby_model()));
    recap_of(quiet).awards.clear();
    all.emplace_back("quiet", keepsake_of(quiet));
    Model drawn = quiet;
    hang(drawn, 2);
    all.emplace_back("drawn", keepsake_of(drawn));
    return all;
}

}  // namespace parlor::testing
