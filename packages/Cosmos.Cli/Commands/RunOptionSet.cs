using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Commands;

/// <summary>The options of <c>./cosmos run</c>. Values are taken as text, so that a wrong one gets a line of ours.</summary>
public sealed class RunOptionSet
{
    private const int MaximumSeconds = 7 * 24 * 3600;

    private readonly Option<string?> _guest = Text("--guest", "NAME|PATH", "Guest: tour (default), bench, u-boot, or the path of an arm64 Image (gzip'ed or not), an ELF or a flat binary.");
    private readonly Option<string?> _manifest = Text("--manifest", "PATH", "The file that lists the VMs, as iso/vms.json does, instead of options.");
    private readonly Option<string?> _load = Text("--load", "ADDR", "Guest address of a raw binary given by --guest PATH; the device tree then lies at the start of RAM.");
    private readonly Option<string?> _rom = Text("--rom", "PATH", "Firmware to map at guest address 0.");
    private readonly Option<string?> _initrd = Text("--initrd", "PATH", "Initial RAM disk for the guest.");
    private readonly Option<string?> _disk = Text("--disk", "PATH", "Image of the guest's virtio disk; what the guest writes is gone after the run.");
    private readonly Option<string?> _append = Text("--append", "TEXT", "Kernel command line for the guest.");
    private readonly Option<string?> _count = Text("--count", "N", "VMs, all alike, 1 to 8; 1 by default.");
    private readonly Option<string?> _pin = Text("--pin", "CPU,...", "Physical CPU of each vCPU, from the first again when there are fewer; any by default.");
    private readonly Option<string?> _wfi = Text("--wfi", "trap|native", "What the guest's WFI does: block the vCPU's thread (default), or wait in the guest.");
    private readonly Option<string?> _vcpus = Text("--vcpus", "N", "vCPUs of the VM, 1 to 8; 4 by default.");
    private readonly Option<string?> _memory = Text("--memory", "SIZE", "Memory of the VM, as 256M or 1G; 256M by default.");
    private readonly Option<string?> _conduit = Text("--conduit", "hvc|smc", "How the guest calls PSCI; hvc by default.");
    private readonly Option<string?> _onPowerOff = Text("--on-poweroff", "stop|restart", "What follows when the guest powers the VM off; stop by default.");
    private readonly Option<string?> _onReset = Text("--on-reset", "stop|restart", "What follows when the guest resets the VM; restart by default.");
    private readonly Option<string?> _policy = Text("--policy", "emulate|forward|deny", "What the guest's SMCs may ask of the firmware; emulate by default.");
    private readonly Option<string[]> _rule = new("--rule") { HelpName = "RULE", Description = "Refines the policy, as in 'deny 0x82000000-0x8200ffff log'; may be given again." };
    private readonly Option<string?> _trace = Text("--trace", "on|power|off", "Show each exit and each thread transition, or those that concern power only; on by default for the tour only.");
    private readonly Option<string?> _cpus = Text("--cpus", "N", "Physical CPUs of the machine; 1 by default.");
    private readonly Option<string?> _cpu = Text("--cpu", "MODEL", "Physical CPU: cortex-a72 (default), neoverse-n1 or max.");
    private readonly Option<string?> _el3 = Text("--el3", "none|tf-a", "Firmware of the machine: none (default; QEMU answers PSCI), or TF-A from Debian's sources.");
    private readonly Option<string?> _iso = Text("--iso", "cdrom|usb|virtio", "Boot artifacts/cosmos.iso by UEFI, as a CD, a USB stick or a virtio disk; with options for the VM, an image made for them.");
    private readonly Option<string?> _acpi = Text("--acpi", "on|off", "With --iso: whether UEFI describes the machine by ACPI (default) or by FDT.");
    private readonly Option<string?> _timeout = Text("--timeout", "S", "End the run after S seconds, with status 124.");
    private readonly Option<bool> _icount = Flag("--icount", "Count instructions instead of time: every run is the same.");
    private readonly Option<bool> _debug = Flag("--debug", "Build without optimisation, and wait for gdb before the first instruction.");
    private readonly Option<string?> _debugPort = Text("--debug-port", "N", "The port that gdb connects to; 1234 by default.");
    private readonly Option<bool> _noBuild = Flag("--no-build", "Boot the image that is there.");

    /// <summary>Gives the options to the verb and to those below it.</summary>
    public void AddTo(Command command)
    {
        Option[] all =
        [
            _manifest, _guest, _load, _rom, _initrd, _disk, _append, _count, _vcpus, _pin, _wfi, _memory, _conduit, _onPowerOff, _onReset, _policy, _rule, _trace,
            _cpus, _cpu, _el3, _iso, _acpi, _timeout, _icount, _debug, _debugPort, _noBuild,
        ];
        foreach (Option option in all)
        {
            option.Recursive = true;
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the options.</summary>
    /// <exception cref="CliException">A value is wrong.</exception>
    public RunOptions Read(ParseResult parsed)
    {
        string cpu = parsed.GetValue(_cpu) ?? MachineOptions.DefaultCpuModel;
        if (!MachineOptions.CpuModels.Contains(cpu))
        {
            throw CliException.Usage($"--cpu {cpu}: no such model here; take one of {string.Join(", ", MachineOptions.CpuModels)}");
        }

        var machine = new MachineOptions(
            Number(parsed, _cpus, MachineOptions.MaximumCpus) ?? 1, cpu, parsed.GetValue(_icount), parsed.GetValue(_debug), ReadEl3(parsed.GetValue(_el3)),
            Number(parsed, _debugPort, ushort.MaxValue) ?? MachineOptions.DefaultDebugPort,
            ReadDrive(parsed.GetValue(_iso)), ReadAcpi(parsed.GetValue(_acpi)));
        CheckUefi(machine, parsed.GetValue(_acpi) is not null);
        int? seconds = Number(parsed, _timeout, MaximumSeconds);
        VmOptions vm = ReadVm(parsed);
        string? manifest = parsed.GetValue(_manifest);
        if (manifest is not null && vm != new VmOptions())
        {
            throw CliException.Usage($"--manifest {manifest}: the file describes the VMs; leave out the options that describe one");
        }

        return new RunOptions(machine, vm, manifest, seconds is { } value ? TimeSpan.FromSeconds(value) : null, !parsed.GetValue(_noBuild));
    }

    private static El3Firmware ReadEl3(string? value) => value switch
    {
        null or "none" => El3Firmware.None,
        "tf-a" => El3Firmware.TrustedFirmwareA,
        _ => throw CliException.Usage($"--el3 {value}: take none or tf-a"),
    };

    private static BootDrive ReadDrive(string? value) => value switch
    {
        null => BootDrive.None,
        "cdrom" => BootDrive.Cdrom,
        "usb" => BootDrive.Usb,
        "virtio" => BootDrive.Virtio,
        _ => throw CliException.Usage($"--iso {value}: take cdrom, usb or virtio"),
    };

    private static bool ReadAcpi(string? value) => value switch
    {
        null or "on" => true,
        "off" => false,
        _ => throw CliException.Usage($"--acpi {value}: take on or off"),
    };

    private static void CheckUefi(MachineOptions machine, bool saysAcpi)
    {
        if (machine.Drive == BootDrive.None)
        {
            if (saysAcpi)
            {
                throw CliException.Usage("--acpi: only UEFI knows ACPI; add --iso cdrom");
            }

            return;
        }

        if (machine.El3 != El3Firmware.None)
        {
            throw CliException.Usage("--iso: TF-A starts the kernel itself; leave --iso or --el3 out");
        }

        if (machine.Debug)
        {
            throw CliException.Usage("--debug: UEFI chooses the kernel's address, which gdb must know; leave --iso out");
        }
    }

    private VmOptions ReadVm(ParseResult parsed) => new()
    {
        Guest = parsed.GetValue(_guest),
        Load = parsed.GetValue(_load),
        Rom = parsed.GetValue(_rom),
        Initrd = parsed.GetValue(_initrd),
        Disk = parsed.GetValue(_disk),
        Append = parsed.GetValue(_append),
        Count = parsed.GetValue(_count),
        Pin = parsed.GetValue(_pin),
        Wfi = parsed.GetValue(_wfi),
        Vcpus = parsed.GetValue(_vcpus),
        Memory = parsed.GetValue(_memory),
        Conduit = parsed.GetValue(_conduit),
        OnPowerOff = parsed.GetValue(_onPowerOff),
        OnReset = parsed.GetValue(_onReset),
        Policy = parsed.GetValue(_policy),
        Rules = parsed.GetValue(_rule) is { Length: > 0 } rules ? string.Join('\n', rules) : null,
        Trace = parsed.GetValue(_trace),
    };

    private static int? Number(ParseResult parsed, Option<string?> option, int maximum)
    {
        string? text = parsed.GetValue(option);
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= maximum
            ? value
            : throw CliException.Usage($"{option.Name} {text}: take a whole number from 1 to {maximum}");
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
