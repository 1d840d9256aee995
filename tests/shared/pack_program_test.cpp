#include "shared/packs/pack_program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "shared/packs/files.hpp"
#include "tests/shared/pack_samples.hpp"

namespace pack_program_test {

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::PackReading;
using packs::read_trivia_pack;

const std::filesystem::path& fixtures = pack_fixtures;

struct Program {
    int exit_code;
    std::string out;
    std::string err;
};

Program run(std::vector<std::string> arguments) {
    std::vector<const char*> argv{"parlor-pack"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const int code = packs::run_pack_program(static_cast<int>(argv.size()), argv.data(), out, err);
    return {code, out.str(), err.str()};
}

class ScratchFolder {
public:
    ScratchFolder() : path_(std::filesystem::temp_directory_path() / "parlor_packs_test") {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~ScratchFolder() { std::filesystem::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string file(const std::string& name, const std::string& content) const {
        std::ofstream(path_ / name, std::ios::binary) << content;
        return (path_ / name).string();
    }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("parlor-pack check succeeds only if nothing is wrong") {
    const Program good = run({"check", (fixtures / "complete.json").string()});
    CHECK(good.exit_code == 0);
    CHECK(good.out == (fixtures / "complete.json").string() + ": 5 questions, fine\n");
    CHECK(good.err.empty());

    const std::string bad_file = (fixtures / "mistakes.json").string();
    const Program bad = run({"check", bad_file});
    CHECK(bad.exit_code == 1);
    CHECK(bad.out.starts_with(bad_file + ": 2 of 15 questions, 13 errors, 1 warning\n"));
    CHECK(bad.out.find("  " + bad_file + ": question 6: \"text\" is missing\n") != std::string::npos);
    CHECK(bad.err.find("correct what is named above") != std::string::npos);

    CHECK(run({"check", "no/such/file.json"}).exit_code == 1);
}

TEST_CASE("parlor-pack check finds questions that are in two of the files") {
    const ScratchFolder folder;
    const std::string a = folder.file("a.json", pack_of(choice("Same?", "1, 2")));
    const std::string b = folder.file("b.json", pack_of(choice("SAME?", "2, 1")));
    const Program result = run({"check", a, b});
    CHECK(result.exit_code == 0);
    CHECK(result.out.find(b + ": \"SAME?\": warning: it is also in " + a) != std::string::npos);
    CHECK(run({"check", "--strict", a, b}).exit_code == 1);
    CHECK(run({"check", "--strict", a}).exit_code == 0);
}

TEST_CASE("parlor-pack list shows the packs of a folder") {
    const ScratchFolder folder;
    (void)folder.file("a.json", pack_of(choice("Q?", "1, 2")));
    (void)folder.file("broken.json", "{");
    const Program result = run({"list", "--packs", folder / ""});
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("TITLE") == 0);
    CHECK(result.out.find("T      trivia  en        1 question in 1 category  CC0-1.0  a.json\n") !=
          std::string::npos);
    CHECK(result.out.find("1 other file cannot be used") != std::string::npos);
    const Program missing = run({"list", "--packs", folder / "none"});
    CHECK(missing.exit_code == 1);
    CHECK(missing.err.find("there is no folder") != std::string::npos);
}

TEST_CASE("parlor-pack list takes its folder with and without --packs, and says how to name one") {
    const ScratchFolder folder;
    (void)folder.file("a.json", pack_of(choice("Q?", "1, 2")));
    const Program plain = run({"list", folder / ""});
    CHECK(plain.exit_code == 0);
    CHECK(plain.out == run({"list", "--packs", folder / ""}).out);
    CHECK(run({"list", folder / "", "--packs", folder / ""}).exit_code == 2);

    std::filesystem::create_directories(folder / "empty");
    const Program empty = run({"list", folder / "empty"});
    CHECK(empty.exit_code == 1);
    CHECK(empty.err.find("parlor-pack list DIR") != std::string::npos);
    const Program file = run({"list", folder / "a.json"});
    CHECK(file.exit_code == 1);
    CHECK(file.err.find("is not a folder; name the folder that holds the packs") != std::string::npos);
}

TEST_CASE("parlor-pack import does not replace a file unless it is told to") {
    const ScratchFolder folder;
    const std::string in = (fixtures / "opentdb_entities.json").string();
    const std::string out = folder.file("out.json", "precious");
    const Program refused = run({"import", "--from", "opentdb", in, out});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("--force") != std::string::npos);
    CHECK(packs::read_file(out).value() == "precious");

    const Program forced = run({"import", "--from", "opentdb", in, out, "--force", "--title", "Mine"});
    CHECK(forced.exit_code == 0);
    CHECK(forced.out.starts_with("Imported 5 of 12 questions into " + out + ".\n"));
    const PackReading reading = read_trivia_pack(std::filesystem::path(out));
    CHECK(lines(reading).empty());
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "Mine");
    CHECK(!std::filesystem::exists(out + ".part"));
}

TEST_CASE("parlor-pack import writes nothing when there is nothing to import") {
    const ScratchFolder folder;
    const std::string in = folder.file("in.json", R"({"response_code": 5, "results": []})");
    const Program result = run({"import", "--from", "opentdb", in, folder / "out.json"});
    CHECK(result.exit_code == 1);
    CHECK(result.out.find("too many requests") != std::string::npos);
    CHECK(!std::filesystem::exists(folder / "out.json"));
    CHECK(run({"import", "--from", "opentdb", folder / "none", folder / "out.json"}).exit_code == 1);
    CHECK(run({"import", "--from", "opentdb", (fixtures / "opentdb_entities.json").string(),
               folder / "no/such/folder/out.json"})
              .exit_code == 1);
}

TEST_CASE("parlor-pack import says with its count that a file was cut off") {
    const ScratchFolder folder;
    const std::string in = (fixtures / "opentdb_cut_off.json").string();
    const Program cut = run({"import", "--from", "opentdb", in, folder / "out.json"});
    CHECK(cut.exit_code == 0);
    CHECK(cut.out.starts_with("Imported 3 of at least 4 questions into " + (folder / "out.json") + "; " + in +
                              " could not be read to its end.\n"));
    CHECK(cut.out.find("line 5, column 91: the file ends here in the middle of question 4;") !=
          std::string::npos);
    CHECK(packs::read_trivia_pack(std::filesystem::path(folder / "out.json")).pack->questions.size() == 3);

    const std::string pack = (fixtures / "cut_off.json").string();
    CHECK(run({"check", pack}).out.starts_with(pack + ": 3 of at least 4 questions, 1 error\n"));
}

TEST_CASE("parlor-pack check and list take packs of words beside those of questions") {
    const ScratchFolder folder;
    const std::string a = folder.file("a.json", word_pack_of(R"("easy": ["cat"], "hard": ["ice cream"])"));
    const std::string b = folder.file("b.json", word_pack_of(R"("easy": ["Ice-cream", "dog", "x"])"));
    (void)folder.file("q.json", pack_of(choice("Q?", "1, 2")));
    const Program check = run({"check", folder / ""});
    CHECK(check.exit_code == 1);
    CHECK(check.out.find(a + ": 2 words, fine\n") != std::string::npos);
    CHECK(check.out.find(b + ": 2 of 3 words, 1 error, 1 warning\n") != std::string::npos);
    CHECK(check.out.find(b + ": \"Ice-cream\": warning: it is also in " + a + "\n") != std::string::npos);
    CHECK(check.out.find("q.json: 1 question, fine\n") != std::string::npos);
    CHECK(check.err.find("1 of 3 packs are not in order") != std::string::npos);
    const Program list = run({"list", folder / ""});
    CHECK(list.exit_code == 0);
    CHECK(list.out.find("T      words   en        2 words                   CC0-1.0  a.json\n") !=
          std::string::npos);
    CHECK(list.out.find("T      trivia  en        1 question in 1 category  CC0-1.0  q.json\n") !=
          std::string::npos);
}

TEST_CASE("parlor-pack check and list take packs of prompts, too") {
    const ScratchFolder folder;
    const std::string a = folder.file("a.json", prompt_pack_of(R"("work": ["A?"], "toast": ["B"])"));
    const std::string b = folder.file("b.json", prompt_pack_of(R"("one-line": ["a", ""])"));
    const Program check = run({"check", folder / ""});
    CHECK(check.exit_code == 1);
    CHECK(check.out.find(a + ": 2 prompts, fine\n") != std::string::npos);
    CHECK(check.out.find(b + ": 1 of 2 prompts, 1 error, 1 warning\n") != std::string::npos);
    CHECK(check.out.find(b + ": one-line prompt 2: the prompt is empty\n") != std::string::npos);
    CHECK(check.out.find(b + ": \"a\": warning: it is also in " + a + "\n") != std::string::npos);
    const Program list = run({"list", folder / ""});
    CHECK(list.exit_code == 0);
    CHECK(list.out.find("T      prompts  en        2 prompts in 2 decks  CC0-1.0  a.json\n") !=
          std::string::npos);
    CHECK(list.out.find("T      prompts  en        1 prompt in 1 deck    CC0-1.0  b.json\n") !=
          std::string::npos);
}

TEST_CASE("parlor-pack import turns a list of words into a pack that check calls fine") {
    const ScratchFolder folder;
    const std::string in = folder.file("in.txt", "# ours\r\ncat#e, dog,\r\nCAT\r\nx, echo#h\r\n");
    const std::string out = folder / "out.json";
    const Program import = run({"import", "--from", "words", in, out, "--title", "Ours", "--language", "en",
                                "--licence", "CC0-1.0"});
    CHECK(import.exit_code == 0);
    CHECK(import.err.empty());
    CHECK(
        import.out.starts_with("Imported 3 of 5 words into " + out + ".\n  " + in +
                               ": line 3: warning: \"CAT\" is the same word as \"cat\", line 2, word 1, and "
                               "is taken once; keep one of the two\n  " +
                               in + ": line 4, word 1: \"x\" has one letter; "));
    CHECK(run({"check", "--strict", out}).out == out + ": 3 words, fine\n");

    const std::string plain = folder / "plain.json";
    const Program unnamed = run({"import", "--from", "words", in, plain});
    CHECK(unnamed.out.find("name it with --licence") != std::string::npos);
    CHECK(run({"check", "--strict", plain}).exit_code == 0);

    const Program encoding = run({"import", "--from", "words", "--encoding", "html", in, folder / "no.json"});
    CHECK(encoding.exit_code == 1);
    CHECK(encoding.err == "parlor-pack: --encoding says nothing about words; leave it out\n");
    const Program empty = run({"import", "--from", "words", folder.file("e.txt", "#"), folder / "no.json"});
    CHECK(empty.exit_code == 1);
    CHECK(empty.out.find("the file holds no words, only comments or commas") != std::string::npos);
    CHECK(!std::filesystem::exists(folder / "no.json"));
}

TEST_CASE("parlor-pack tells wrong arguments from what it could not do") {
    CHECK(run({}).exit_code == 2);
    CHECK(run({"bake"}).exit_code == 2);
    CHECK(run({"check"}).exit_code == 2);
    CHECK(run({"import", "--from", "kahoot", "a", "b"}).exit_code == 2);
    CHECK(run({"import", "--from", "opentdb", "--encoding", "rot13", "a", "b"}).exit_code == 2);
    CHECK(run({"--help"}).exit_code == 0);
    CHECK(run({"--version"}).out == "parlor-pack " PARLOR_VERSION "\n");
}

}  // namespace pack_program_test
