#include "client/bot/sketchbook.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::bot {

namespace {

// Files of a whole category have a hundred thousand lines; a bot draws a few.
constexpr std::size_t drawings_a_word = 100;
constexpr std::size_t most_words = 1'000;
constexpr std::size_t lines_a_file = 20'000;
constexpr std::streamsize bytes_a_line = 256 * 1024;
constexpr std::size_t most_strokes = 300;
constexpr std::size_t most_spots = 5'000;
constexpr float farthest = 1e6F;

std::optional<float> coordinate(const nlohmann::json& value) {
    if (!value.is_number()) return std::nullopt;
    const auto number = value.get<double>();
    if (!std::isfinite(number) || std::abs(number) > farthest) return std::nullopt;
    return static_cast<float>(number);
}

// [[x, x...], [y, y...]], and more lists, of times, in files that were not simplified.
std::optional<Sketch::Stroke> stroke_of(const nlohmann::json& value) {
    if (!value.is_array() || value.size() < 2) return std::nullopt;
    const nlohmann::json& xs = value[0];
    const nlohmann::json& ys = value[1];
    if (!xs.is_array() || !ys.is_array() || xs.size() != ys.size() || xs.empty()) return std::nullopt;
    if (xs.size() > most_spots) return std::nullopt;
    Sketch::Stroke stroke;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const auto x = coordinate(xs[i]);
        const auto y = coordinate(ys[i]);
        if (!x || !y) return std::nullopt;
        stroke.push_back({*x, *y});
    }
    return stroke;
}

std::optional<Sketch> sketch_of(const nlohmann::json& value) {
    if (!value.is_array() || value.empty() || value.size() > most_strokes) return std::nullopt;
    Sketch sketch;
    std::size_t spots = 0;
    for (const nlohmann::json& one : value) {
        auto stroke = stroke_of(one);
        if (!stroke) return std::nullopt;
        spots += stroke->size();
        if (spots > most_spots) return std::nullopt;
        sketch.strokes.push_back(std::move(*stroke));
    }
    return sketch;
}

std::string word_of_file(const std::filesystem::path& file) {
    std::string word = file.stem().string();
    std::ranges::replace(word, '_', ' ');
    return word;
}

enum class LineFound : std::uint8_t { none, whole, too_long };

LineFound next_line(std::istream& in, std::vector<char>& buffer, std::string_view& line) {
    in.getline(buffer.data(), bytes_a_line);
    if (in.gcount() == 0) return LineFound::none;
    if (in.fail()) {
        in.clear();
        in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
        return LineFound::too_long;
    }
    // The end of the line was read and is not in the buffer, except where the file ends without one.
    line = {buffer.data(), static_cast<std::size_t>(in.eof() ? in.gcount() : in.gcount() - 1)};
    return LineFound::whole;
}

void read_drawings(const std::filesystem::path& file, SketchbookReading& reading) {
    std::ifstream in(file, std::ios::binary);
    std::vector<char> buffer(static_cast<std::size_t>(bytes_a_line));
    for (std::size_t count = 0; in && count < lines_a_file; ++count) {
        std::string_view line;
        const LineFound found = next_line(in, buffer, line);
        if (found == LineFound::none) return;
        if (found == LineFound::whole && line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        auto read = found == LineFound::whole ? read_drawing_line(line) : std::nullopt;
        if (!read) {
            ++reading.bad_lines;
            continue;
        }
        reading.book.add(read->word.empty() ? word_of_file(file) : read->word, std::move(read->sketch));
    }
}

}  // namespace

void Sketchbook::add(std::string_view word, Sketch sketch) {
    std::string key = fold_answer(word);
    if (key.empty() || (by_word_.size() >= most_words && !by_word_.contains(key))) return;
    std::vector<Sketch>& drawings = by_word_[std::move(key)];
    if (drawings.size() >= drawings_a_word) return;
    drawings.push_back(std::move(sketch));
    ++size_;
}

std::vector<const Sketch*> Sketchbook::all() const {
    std::vector<const Sketch*> all;
    for (const auto& [word, drawings] : by_word_) {
        for (const Sketch& sketch : drawings)
            all.push_back(&sketch);
    }
    return all;
}

const std::vector<Sketch>* Sketchbook::of(std::string_view word) const {
    const auto found = by_word_.find(fold_answer(word));
    return found == by_word_.end() ? nullptr : &found->second;
}

std::optional<DrawingLine> read_drawing_line(std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("drawing")) return std::nullopt;
    auto sketch = sketch_of(json["drawing"]);
    if (!sketch) return std::nullopt;
    DrawingLine result{{}, std::move(*sketch)};
    if (const auto word = json.find("word"); word != json.end()) {
        if (!word->is_string()) return std::nullopt;
        result.word = word->get<std::string>();
        if (result.word.size() > limits::word_bytes) return std::nullopt;
    }
    return result;
}

Result<SketchbookReading, std::string> read_sketchbook(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        return failure("There is no folder of drawings at \"" + folder.string() + "\".");
    }
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
        if (it->path().extension() == ".ndjson") files.push_back(it->path());
    }
    std::ranges::sort(files);  // so that every machine has the same ones first
    SketchbookReading reading;
    for (const std::filesystem::path& file : files)
        read_drawings(file, reading);
    if (reading.book.size() == 0) {
        return failure("There are no drawings in \"" + folder.string() +
                       "\". Drawings are lines of .ndjson files, as in the Quick, Draw! dataset.");
    }
    return reading;
}

}  // namespace parlor::bot
