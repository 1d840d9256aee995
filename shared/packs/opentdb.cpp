#include "shared/packs/opentdb.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "shared/base/digest.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"
#include "shared/packs/entry_list.hpp"
#include "shared/packs/json_document.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"
#include "shared/packs/question_check.hpp"
#include "shared/packs/trivia_question.hpp"

namespace parlor::packs {

namespace {

using Json = nlohmann::json;
using trivia::Kind;
using trivia::Question;

constexpr std::string_view home = "Open Trivia DB";
constexpr std::string_view results_name = "results";

// What the service says with its response_code.
std::string refusal(std::int64_t code) {
    constexpr std::array<std::string_view, 6> sentences{
        "",
        "it has no questions for that request; ask for fewer or for another category",
        "the request was not valid; check the address that was asked",
        "the session token is not known any more; ask for a new one",
        "all its questions have been given for that session token; reset it",
        "there were too many requests; wait five seconds and download again"};
    std::string sentence = "Open Trivia DB answered with code " + std::to_string(code);
    if (code > 0 && code < static_cast<std::int64_t>(sentences.size())) {
        sentence += ": " + std::string(sentences[static_cast<std::size_t>(code)]);
    }
    return sentence;
}

// Questions about markup hold references on purpose; elsewhere one that is left after decoding was encoded
// twice.
bool is_about_markup(std::string_view question) {
    const std::string folded = fold(question);
    constexpr std::array<std::string_view, 5> signs{"html", "xml", "markup", "entity", "ampersand"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return folded.find(sign) != std::string::npos; });
}

// One entry with its texts as people read them.
class Entry {
public:
    Entry(const Json& entry, Encoding encoding) : fields_(entry), encoding_(encoding) {}

    Result<Question, std::string> read(std::string_view default_category) {
        // These stay readable in some exports even where the texts are encoded.
        const std::string type = word("type");
        if (!fields_.wrong() && type != "multiple" && type != "boolean") {
            fields_.fail("\"type\" must be multiple or boolean");
        }
        Question question;
        question.text = plain(fields_.text("question"), "question");
        about_markup_ = is_about_markup(question.text);
        question.text = once_more(question.text, "question");
        question.category = once_more(plain(fields_.optional_text("category"), "category"), "category");
        if (question.category.empty()) question.category = default_category;
        read_difficulty(question);
        const std::string right =
            once_more(plain(fields_.text("correct_answer"), "correct_answer"), "correct_answer");
        std::vector<std::string> wrong = fields_.texts("incorrect_answers");
        for (std::string& answer : wrong)
            answer = once_more(plain(answer, "incorrect_answers"), "incorrect_answers");
        if (fields_.wrong()) return failure(*fields_.wrong());
        return type == "boolean" ? true_false(std::move(question), right)
                                 : choice(std::move(question), right, std::move(wrong));
    }
    // What read() has found odd but not wrong.
    std::vector<std::string> take_doubts() { return std::move(doubts_); }

private:
    std::string word(const std::string& name) {
        std::string given = fields_.text(name);
        if (encoding_ != Encoding::base64 || given == "multiple" || given == "boolean") return given;
        return decode_base64(given).value_or(given);
    }

    std::string plain(const std::string& text, const std::string& name) {
        if (encoding_ == Encoding::html) expect_characters(text, name);
        if (auto decoded = decode(text, encoding_)) return *std::move(decoded);
        fields_.fail("\"" + name + "\" is not written as " +
                     (encoding_ == Encoding::base64 ? "base64" : "url3986"));
        return {};
    }

    std::string once_more(const std::string& text, const std::string& name) {
        if (encoding_ == Encoding::none || about_markup_) return text;
        expect_characters(text, name);
        std::string decoded = decode_html(text);
        if (const auto left = find_html_reference(decoded); !left.empty()) {
            doubts_.push_back("\"" + name + "\" still reads " + shown_name(left) +
                              " after decoding; see whether that is meant");
        }
        return decoded;
    }

    void expect_characters(const std::string& text, const std::string& name) {
        const auto broken = find_broken_html_reference(text);
        if (broken.empty()) return;
        fields_.fail("\"" + name + "\" holds " + shown_name(broken) +
                     ", which stands for no character; write the one that is meant");
    }

    void read_difficulty(Question& question) {
        std::string given = fields_.text("difficulty");
        const auto find = [&given] {
            return std::find_if(difficulty_names.begin(), difficulty_names.end(),
                                [&given](const auto& name) { return name.first == given; });
        };
        auto found = find();
        if (found == difficulty_names.end() && encoding_ == Encoding::base64) {
            given = decode_base64(given).value_or("");
            found = find();
        }
        if (found == difficulty_names.end()) {
            fields_.fail("\"difficulty\" must be one of easy, medium, hard");
        } else {
            question.difficulty = found->second;
        }
    }

    static Result<Question, std::string> true_false(Question question, std::string_view right) {
        question.kind = Kind::true_false;
        const std::string folded = fold(right);
        if (folded != "true" && folded != "false") {
            return failure<std::string>("\"correct_answer\" of a boolean question must be True or False");
        }
        question.correct.bits = folded == "true" ? 1 : 0;
        return question;
    }

    static Result<Question, std::string> choice(Question question, const std::string& right,
                                                std::vector<std::string> wrong) {
        question.kind = Kind::choice;
        question.choices = std::move(wrong);
        question.choices.insert(question.choices.begin(), right);
        question.correct.bits = 1;
        return question;
    }

    EntryFields fields_;
    Encoding encoding_;
    bool about_markup_ = false;
    std::vector<std::string> doubts_;
};

// The right answer comes first in an export; `question` has been checked, so its choices fit the set of bits.
void shuffle_by_text(Question& question) {
    std::vector<std::size_t> order(question.choices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Digest digest;
    digest.add(std::string_view(question.text));
    Rng(digest.value()).shuffle(std::span(order));
    std::vector<std::string> shuffled;
    for (std::size_t place = 0; place < order.size(); ++place) {
        shuffled.push_back(std::move(question.choices[order[place]]));
        if (order[place] == 0) question.correct.bits = static_cast<std::uint8_t>(1U << place);
    }
    question.choices = std::move(shuffled);
}

Encoding find_encoding(const Json& entries) {
    std::vector<std::string> sentences;
    for (const Json& entry : entries) {
        if (!entry.is_object()) continue;
        const auto question = entry.find("question");
        if (question != entry.end() && question->is_string())
            sentences.push_back(question->get<std::string>());
    }
    return likely_encoding(sentences);
}

std::string own_text(const Json& root, const std::optional<std::string>& wanted,
                     std::initializer_list<const char*> names, std::string_view otherwise,
                     std::size_t most_bytes) {
    std::string text = wanted.value_or("");
    for (const char* name : names) {
        if (!text.empty() || !root.is_object()) break;
        if (const auto found = root.find(name); found != root.end() && found->is_string()) {
            text = found->get<std::string>();
        }
    }
    return about_text(text, otherwise, most_bytes);
}

TriviaPack start_import(const Json& root, const ImportOptions& options) {
    constexpr std::size_t most = limits::explanation_bytes;
    TriviaPack pack;
    pack.title = own_text(root, options.title, {"title"}, home, limits::category_bytes);
    pack.language = own_text(root, options.language, {"language"}, "en", limits::category_bytes);
    pack.licence = own_text(root, options.licence, {"licence", "license"}, "", most);
    // An export says nothing about its licence; the service does, and asks for this attribution.
    const bool licence_of_service = pack.licence.empty();
    if (licence_of_service) pack.licence = "CC-BY-SA-4.0";
    pack.author = own_text(root, options.author, {"author"}, "The contributors of Open Trivia DB", most);
    pack.source =
        own_text(root, options.source, {"source"},
                 licence_of_service ? "Open Trivia DB (https://opentdb.com), shared under CC BY-SA 4.0 "
                                      "(https://creativecommons.org/licenses/by-sa/4.0/)"
                                    : "Open Trivia DB (https://opentdb.com)",
                 most);
    return pack;
}

// The list of entries; nothing, with an error, when the file is another thing.
const Json* find_entries(const Json& root, Problems& problems) {
    if (root.is_array()) return &root;
    if (root.is_object()) {
        const auto code = root.find("response_code");
        if (code != root.end() && code->is_number_integer() && *code != 0) {
            problems.error("", refusal(code->get<std::int64_t>()));
            return nullptr;
        }
        const auto results = root.find(results_name);
        if (results != root.end() && results->is_array()) return &*results;
    }
    problems.error("", "this is no export of Open Trivia DB: it has no list \"results\"");
    return nullptr;
}

void take_entry(const Json& entry, const std::string& place, Encoding encoding, SeenQuestions& seen,
                Problems& problems, TriviaPack& pack) {
    if (!entry.is_object()) {
        return problems.error(place, "a question must be an object, not " + std::string(kind_of(entry)));
    }
    Entry export_entry(entry, encoding);
    auto question = export_entry.read(pack.title);
    if (!question) return problems.error(place, question.error());
    Verdict verdict = tidy(*question);
    if (verdict.wrong) return problems.error(place, *std::move(verdict.wrong));
    for (std::string& doubt : export_entry.take_doubts())
        problems.warning(place, std::move(doubt));
    for (std::string& doubt : verdict.doubts)
        problems.warning(place, std::move(doubt));
    const auto twin = seen.find_or_add(*question, problems.file(), place);
    if (twin && twin->same_answers) return problems.error(place, "it is the same as " + twin->place);
    if (question->kind == Kind::choice) shuffle_by_text(*question);
    pack.questions.push_back(*std::move(question));
}

void take_entries(const JsonDocument& document, const EntryList& list, const Json& entries,
                  const ImportOptions& options, Problems& problems, TriviaPack& pack) {
    const Encoding encoding = options.encoding.value_or(find_encoding(entries));
    const auto repeats = repeats_in_entries(document, list);
    SeenQuestions seen;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string place = question_place(index);
        if (const auto repeat = repeats.find(index); repeat != repeats.end()) {
            problems.error(place, repeat->second);
        } else {
            take_entry(entries[index], place, encoding, seen, problems, pack);
        }
    }
}

}  // namespace

PackReading import_opentdb(std::string_view text, std::string_view file_name, const ImportOptions& options) {
    Problems problems{std::string(file_name)};
    PackReading reading;
    const JsonDocument document = read_json(text);
    const EntryList list = question_list(document.root.is_array() ? "" : results_name);
    // What is missing behind a fault is no news.
    const bool nothing_read =
        document.fault && !document.root.is_array() && !document.root.contains(results_name);
    const Json* entries = nothing_read ? nullptr : find_entries(document.root, problems);
    if (entries != nullptr && report_repeats(document, list, problems)) {
        reading.entries = entries->size();
        TriviaPack pack = start_import(document.root, options);
        take_entries(document, list, *entries, options, problems, pack);
        const auto categories = categories_of(pack);
        if (pack.title == home && categories.size() == 1) {
            const std::string with_category = pack.title + ": " + categories.front();
            pack.title = prefix(with_category, limits::category_bytes, limits::category_bytes);
        }
        if (entries->empty() && !document.fault) problems.error("", "the export holds no questions");
        if (!pack.questions.empty()) reading.pack = std::move(pack);
    }
    report_fault(document, list, problems, reading);
    reading.problems = problems.take();
    return reading;
}

}  // namespace parlor::packs
