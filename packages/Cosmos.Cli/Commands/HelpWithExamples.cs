using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;

namespace Cosmos.Cli.Commands;

/// <summary>The usual help text, followed by command lines to copy and by what the exit status says.</summary>
/// <param name="inner">Prints the usual help.</param>
public sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    private const string RootExamples = """
        Examples:
          ./cosmos run                                     boot at EL2 and run the PSCI tour with four vCPUs
          ./cosmos run --guest u-boot                      an unmodified U-Boot, with its prompt
          ./cosmos run linux                               Debian's Linux, with a shell
          ./cosmos test                                    prove it all
          ./cosmos bench                                   instructions per operation
          ./cosmos pack                                    packages, for kernels and modules outside this checkout

        Exit status:
          0 all VMs powered off   1 tests or build failed   2 wrong usage or refused VM configuration
          3 missing prerequisite  4 a VM crashed            5 kernel panic            124 time-out
        """;

    private const string RunExamples = """
        Examples:
          ./cosmos run --vcpus 8 --conduit smc             the tour by SMC on eight vCPUs
          ./cosmos run --guest Image --initrd root.cpio --append "console=ttyAMA0"
          ./cosmos run --guest blob.bin --load 0x40200000  a raw binary at a given address
          ./cosmos run --rom QEMU_EFI.fd                   firmware at address 0
          ./cosmos run --el3 tf-a                          with real EL3 firmware below
          ./cosmos run --iso usb --acpi off                by UEFI, from the bootable image
          ./cosmos run --debug                             wait for gdb
          ./cosmos run --timeout 60 > log.txt < /dev/null  without a terminal

        On a terminal every key goes to the guest; Ctrl-] or Ctrl-A x ends the run.
        COSMOS_QEMU names another QEMU binary.
        """;

    private const string LinuxExamples = """
        Examples:
          ./cosmos run linux --vcpus 2 --memory 512M       a shell on the console; its exit powers off
          ./cosmos run linux --release bookworm            Linux 6.1
          ./cosmos run linux --append 'cosmos.run="nproc; cat /proc/interrupts"'

        The kernel's command line begins with console=ttyAMA0 earlycon; what --append says follows.
        cosmos.run="..." in it is run instead of the shell.
        """;

    private const string BenchBootExamples = """
        Examples:
          ./cosmos bench boot --quick                      without the ciphers' self-tests, one boot each
          ./cosmos bench boot                              all rows; some hundred boots, so some minutes

        Bare is the same QEMU with the VM's device tree. +- is the standard error of the ratio, the aim what KVM has.
        """;

    private const string TestExamples = """
        Examples:
          ./cosmos test --no-qemu                          the host tests only
          ./cosmos test --filter FullyQualifiedName~Psci   as dotnet test takes it
        """;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        int status = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        // The library names the tool's own file, which nobody starts by hand.
        output.Write(text.ToString().Replace(RootCommand.ExecutableName, "./cosmos"));
        string? examples = parseResult.CommandResult.Command switch
        {
            RootCommand => RootExamples,
            { Name: RunCommand.Name } => RunExamples,
            { Name: RunLinuxCommand.Name } => LinuxExamples,
            { Name: BenchBootCommand.Name } => BenchBootExamples,
            { Name: TestCommand.Name } => TestExamples,
            _ => null,
        };
        if (examples is not null)
        {
            output.WriteLine(examples);
        }

        return status;
    }
}
