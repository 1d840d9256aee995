#include "shared/packs/pack_program.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "shared/packs/pack_commands.hpp"

namespace parlor::packs {

namespace {

constexpr std::array<std::pair<const char*, Encoding>, 4> encodings{{{"html", Encoding::html},
                                                                     {"url3986", Encoding::url3986},
                                                                     {"base64", Encoding::base64},
                                                                     {"none", Encoding::none}}};

struct Arguments {
    CheckArguments check;
    std::filesystem::path folder = "assets/packs";
    ImportArguments import;
};

CLI::App& add_check(CLI::App& program, CheckArguments& arguments) {
    CLI::App& command = *program.add_subcommand(
        "check", "Check packs, and find questions and words that are in more than one of them");
    command.add_option("FILE", arguments.files, "Packs, or folders of packs")->required();
    command.add_flag("--strict", arguments.strict, "Let warnings count as errors");
    return command;
}

CLI::App& add_list(CLI::App& program, std::filesystem::path& folder) {
    CLI::App& command = *program.add_subcommand("list", "List the packs of a folder");
    CLI::Option* plain = command.add_option("DIR", folder, "The folder; assets/packs when not given");
    command.add_option("--packs", folder, "The same")->option_text("DIR")->excludes(plain);
    return command;
}

CLI::App& add_import(CLI::App& program, ImportArguments& arguments) {
    CLI::App& command = *program.add_subcommand(
        "import", "Turn questions or words in another format into a pack of Parlor's");
    std::vector<std::string> names;
    for (const ImportFormat& format : import_formats())
        names.emplace_back(format.name);
    command
        .add_option("--from", arguments.from, "The format of IN: opentdb, or words for a plain list of words")
        ->required()
        ->option_text("FORMAT")
        ->check(CLI::IsMember(names));
    command.add_option("IN", arguments.in, "The file to read")->required();
    command.add_option("OUT", arguments.out, "The pack to write")->required();
    command.add_option("--title", arguments.options.title, "The title of the pack");
    command.add_option("--language", arguments.options.language, "Its language, such as en or pt-BR");
    command.add_option("--licence", arguments.options.licence, "Its licence, if not that of the format");
    command.add_option("--author", arguments.options.author, "Who wrote what is in it");
    command.add_option("--source", arguments.options.source, "Where that comes from");
    std::vector<std::string> encoding_names;
    for (const auto& [name, encoding] : encodings)
        encoding_names.emplace_back(name);
    command
        .add_option_function<std::string>(
            "--encoding",
            [&arguments](const std::string& given) {
                for (const auto& [name, encoding] : encodings)
                    if (given == name) arguments.options.encoding = encoding;
            },
            "How opentdb's texts are written: html, url3986, base64 or none; found out when not given")
        ->option_text("ENCODING")
        ->check(CLI::IsMember(encoding_names));
    command.add_flag("--force", arguments.force, "Replace OUT if it exists");
    command.footer(
        "What is in order is imported, also of a file that is cut off, and the rest is named with its "
        "place.\n"
        "The exit code is 0 if anything was imported, 1 if nothing was, 2 if the arguments are wrong.");
    return command;
}

}  // namespace

int run_pack_program(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    CLI::App program("Checks, lists and imports the content packs of Parlor", "parlor-pack");
    program.set_version_flag("--version", "parlor-pack " PARLOR_VERSION);
    program.require_subcommand(1);
    Arguments arguments;
    const CLI::App& check = add_check(program, arguments.check);
    const CLI::App& list = add_list(program, arguments.folder);
    add_import(program, arguments.import);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return program.exit(error, out, err);  // --help, --version
        err << "parlor-pack: " << error.what() << ". See parlor-pack --help.\n";
        return 2;
    }
    const Streams streams{out, err};
    if (check.parsed()) return check_packs(arguments.check, streams);
    if (list.parsed()) return list_packs(arguments.folder, streams);
    return import_pack(arguments.import, streams);
}

}  // namespace parlor::packs
