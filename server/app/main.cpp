#include "server/app/server_program.hpp"

int main(int argc, char** argv) {
    return parlor::app::run_server(argc, argv);
}
