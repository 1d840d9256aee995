#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/sample_drawing.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

// Draws every sample in both themes and several sizes into a folder, and says what the layout check finds:
//   screen_gallery FOLDER [part of a sample's name] [size]
int main(int count, char** arguments) {
    using namespace parlor::testing;
    if (count < 2) {
        std::puts("Usage: screen_gallery FOLDER [PART OF A NAME] [normal|small|text150|text200|small150]");
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    const std::string_view part = count > 2 ? arguments[2] : "";
    const std::string_view only = count > 3 ? arguments[3] : "";
    struct Size {
        std::string_view name;
        ImVec2 window;
        float scale;
    };
    const Size sizes[]{{"normal", {1280, 800}, 1},
                       {"small", {960, 600}, 1},
                       {"text150", {1280, 800}, 1.5F},
                       {"text200", {1280, 800}, 2},
                       {"small150", {960, 600}, 1.5F}};
    try {
        std::filesystem::create_directories(folder);
        const auto look_at = [&](const std::string& sample, const auto& draw) {
            if (sample.find(part) == std::string::npos) return;
            for (const auto& size : sizes) {
                if (!only.empty() && only != size.name) continue;
                for (const bool dark : {true, false}) {
                    ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                    draw(stage);
                    const std::string name =
                        sample + "-" + std::string(size.name) + (dark ? "-dark" : "-light");
                    stage.save_png(folder / (name + ".png"));
                    const std::string report = stage.layout_report();
                    if (!report.empty()) std::printf("%s:\n%s", name.c_str(), report.c_str());
                }
            }
        };
        for (const auto& sample : all_samples()) {
            look_at(sample.name,
                    [&](ScreenStage& stage) { stage.draw(sample.model, sample.around, sample.pages); });
        }
        const auto lobby = [&](const std::string& name, const parlor::client::Model& model, int presses) {
            look_at(name, [&](ScreenStage& stage) {
                stage.draw(model, sample_surroundings());
                const bool beside = stage.entry("Room/While you wait") != nullptr;
                stage.click(beside ? "Room/While you wait" : "Lobby/While you wait");
                // By keys, which bring it into view.
                for (int i = 0; i < presses; ++i) {
                    do {
                        stage.tab();
                    } while (stage.focused() == nullptr || stage.focused()->label != "Next question");
                    stage.key(parlor::widgets::Key::enter);
                }
            });
        };
        using parlor::who::Stage;
        lobby("who-lobby", who_model({.stage = Stage::beforehand}), 0);
        lobby("who-lobby-empty", who_model({.stage = Stage::beforehand, .nobody = true}, guest_lobby_model()),
              0);
        lobby("who-lobby-written", who_model({.stage = Stage::beforehand, .written = true}), 0);
        lobby("who-lobby-second",
              who_model({.stage = Stage::beforehand, .written = true}, guest_lobby_model()), 1);
        lobby(
            "who-lobby-crowd",
            who_model({.stage = Stage::beforehand, .written = true, .longest = true}, hostile_lobby_model()),
            0);
        lobby(
            "who-lobby-crowd-second",
            who_model({.stage = Stage::beforehand, .written = true, .longest = true}, hostile_lobby_model()),
            3);
        const auto panel = [&](const std::string& name, std::optional<parlor::client::LineFigures> line) {
            look_at(name, [&](ScreenStage& stage) {
                auto around = sample_surroundings();
                around.line = line;
                stage.draw(lobby_model(), around, {.settings = true});
                stage.click("Connection");
                stage.draw();
            });
        };
        const auto called = [](parlor::client::Model model) {
            model.lobby->room->settings.call_link = "https://meet.example/friday?team=7";
            return model;
        };
        const auto with_call = [&](const std::string& name, const parlor::client::Model& model) {
            look_at("call-" + name,
                    [&](ScreenStage& stage) { stage.draw(called(model), sample_surroundings()); });
        };
        with_call("lobby", lobby_model());
        with_call("guest", guest_lobby_model());
        with_call("trivia", trivia_model({}));
        with_call("between", between_model());
        look_at("call-dialog", [&](ScreenStage& stage) {
            auto around = sample_surroundings();
            around.call_link = "https://meet.example/friday?team=7";
            stage.draw(lobby_model(), around);
            if (stage.entry("Lobby/Run-sheet") != nullptr) stage.click("Lobby/Run-sheet");
            stage.click("Add a call link");
        });
        look_at("call-tooltip", [&](ScreenStage& stage) {
            stage.draw(called(guest_lobby_model()), sample_surroundings());
            stage.hover("Join the call at meet.example");
        });
        auto counted = with_gallery(recap_model());
        counted.lobby->pulse = {parlor::Pulse::good, {4, 11, 2, 0}};
        counted.lobby->room->left_out = {counted.lobby->you};
        look_at("closing-counts", [&](ScreenStage& stage) { stage.draw(counted, sample_surroundings()); });
        const auto crew_look = [&](const std::string& name, const parlor::client::Model& model, bool own,
                                   const std::vector<std::string>& clicks,
                                   const parlor::CrewPart* told = nullptr) {
            look_at(name, [&](ScreenStage& stage) {
                stage.draw(model, crew_surroundings(own));
                for (const std::string& target : clicks)
                    stage.reach(target);
                if (told != nullptr)
                    stage.model.crew_part = parlor::client::ShownPart{*told, ++stage.model.counter};
                stage.draw();
            });
        };
        const auto kept = sample_part(false);
        const auto long_kept = sample_part(true);
        const parlor::CrewPart no_part{.code = "PLUM-42", .crew = "Friday Crew"};
        auto keeps = lobby_model();
        keeps.server->keeps_crews = true;
        crew_look("crew-season", crew_model({}), true, {"Show the season"});
        crew_look("crew-season-guest", crew_model({.remembered = false, .fresh = true}, guest_lobby_model()),
                  false, {"Show the season"});
        crew_look("crew-season-hostile", crew_model({.longest = true}, hostile_lobby_model()), true,
                  {"Show the season"});
        crew_look("crew-keep", keeps, true, {"Keep this crew"});
        crew_look("crew-part", crew_model({}), true, {"Show the season", "What is kept about you"}, &kept);
        crew_look("crew-part-long", crew_model({}, hostile_lobby_model()), true,
                  {"Show the season", "What is kept about you"}, &long_kept);
        crew_look("crew-part-none", crew_model({}), true, {"Show the season", "What is kept about you"},
                  &no_part);
        crew_look("crew-recap", crew_model({}, recap_model()), true, {});
        crew_look("crew-recap-season", crew_model({}, recap_model()), true, {"Show the season"});
        crew_look("home-crews", offline_model(), true, {});
        crew_look("home-crews-menu", offline_model(), true, {"Friday Crew/More about this crew"});
        crew_look("home-rests", resting_model(), true, {});
        using std::chrono_literals::operator""ms;
        panel("connection-fine", parlor::client::LineFigures{24ms, 118, 0});
        panel("connection-bad", parlor::client::LineFigures{310ms, 140, 9});
        panel("connection-none", std::nullopt);
        const auto check = [&](const std::string& name, const parlor::client::ConnectionCheck& found) {
            look_at(name, [&](ScreenStage& stage) {
                auto around = sample_surroundings();
                stage.draw(offline_model(), around, {.settings = true});
                stage.click("Connection");
                stage.click("Check the connection");
                stage.around.check = found;
                stage.draw();
            });
        };
        for (const auto& [name, found] : sample_checks())
            check("check-" + name, found);
        // A canvas alone, at half its units and at all of them.
        for (const int scale : {1, 2}) {
            const std::string name = "strokes-" + std::to_string(scale) + "x";
            if (name.find(part) == std::string::npos) continue;
            const auto zoom = static_cast<float>(scale);
            ScreenStage stage({.window = {800 * zoom + 40, 450 * zoom + 40}, .scale = zoom});
            parlor::canvas::Picture picture;
            picture.apply(strokes_and_fills());
            parlor::client::CanvasView view;
            stage.screen = [&](parlor::client::Context& context) {
                view.draw(context.ui, {20, 20, 800 * zoom, 450 * zoom}, picture, false);
            };
            stage.draw();
            stage.save_png(folder / (name + ".png"));
        }
        for (const bool watching : {false, true}) {
            DrawingScreen drawing;
            drawing.watching = watching;
            look_at(watching ? "easel-watched" : "easel", [&](ScreenStage& stage) {
                drawing.thumbnails.clear();
                stage.screen = [&](parlor::client::Context& context) { drawing(context); };
                stage.draw();
                if (watching) return;
                stage.hover("canvas");
            });
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
