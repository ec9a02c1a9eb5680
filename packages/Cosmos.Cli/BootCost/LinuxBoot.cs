using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Cosmos.Cli.Bench;
using Cosmos.Cli.Linux;
using Cosmos.Cli.Manifest;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.BootCost;

/// <summary>Boots Debian's Linux, bare or as a guest, and counts the instructions from its first up to init's first.</summary>
public sealed class LinuxBoot : IDisposable
{
    private const ulong Memory = 512 << 20;

    /// <summary>Where QEMU puts the kernel that it starts, and our kernel the guest's.</summary>
    private const ulong Begin = QemuArguments.KernelAddress;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly Repository _repository;
    private readonly BootCostRow _row;
    private readonly InstructionCounter _counter;
    private readonly string _kernel;
    private readonly string _initrd;
    private readonly ulong _init;
    private readonly string _deviceTree;
    private readonly string _archive;

    /// <summary>Makes the files that each boot takes.</summary>
    /// <param name="repository">The checkout, with a kernel image.</param>
    /// <param name="row">The kind of boot.</param>
    /// <param name="counter">Counts.</param>
    /// <exception cref="CliException">Linux could not be fetched.</exception>
    public LinuxBoot(Repository repository, BootCostRow row, InstructionCounter counter)
    {
        (_repository, _row, _counter) = (repository, row, counter);
        (_kernel, _initrd) = LinuxGuest.Fetch(repository, LinuxRelease.Default, initrd: null);
        _init = EntryOf(Path.Combine(LinuxPackages.Fetch(repository, LinuxRelease.Default), "busybox"));
        string prefix = Path.Combine(repository.Artifacts, $"boot-cost-{Environment.ProcessId}");
        _deviceTree = $"{prefix}.dtb";
        File.WriteAllBytes(_deviceTree, BareDeviceTree.Create(row.Vcpus, Memory));
        string manifest = $"{prefix}.json";
        File.WriteAllText(manifest, Manifest(row));
        _archive = VmManifest.Read(repository, manifest, QemuArguments.MachineMemory).Write(repository.Artifacts);
        File.Delete(manifest);
    }

    /// <summary>Boots on the emulator alone.</summary>
    /// <param name="seed">Of all random numbers.</param>
    /// <exception cref="CliException">It did not get to init.</exception>
    public ulong CountBare(int seed) => Count(
        QemuArguments.CreateWithoutKernel(Machine(seed), Memory, _kernel, _initrd, _deviceTree, $"{LinuxGuest.CommandLine} {_row.Append}"), nth: 1);

    /// <summary>Boots as the only guest of our kernel, which starts at the same address before.</summary>
    /// <param name="seed">Of all random numbers.</param>
    /// <exception cref="CliException">It did not get to init.</exception>
    public ulong CountAsGuest(int seed) => Count(QemuArguments.Create(Machine(seed), _repository.KernelImage, _archive), nth: 2);

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_deviceTree);
        File.Delete(_archive);
    }

    /// <summary>One VM without devices, each of its vCPUs on a CPU of its own.</summary>
    private static string Manifest(BootCostRow row)
    {
        string pin = new BenchShape("", $"{row.Vcpus}", row.Vcpus).Pin ?? "0";
        return $$"""
            { "vms": [ { "name": "linux", "guest": "linux", "vcpus": {{row.Vcpus}}, "pin": [{{pin}}], "memory": "{{Memory >> 20}}M",
              "devices": [], "trace": "off", "append": "{{row.Append}}" } ] }
            """;
    }

    private MachineOptions Machine(int seed) => new(_row.Vcpus, ExactTime: true, Seed: seed);

    private ulong Count(List<string> arguments, int nth)
    {
        var console = new List<string>();
        var session = new QemuSession([.. arguments, .. _counter.Arguments(Begin, nth, _init)], console: null, console.Add);
        QemuResult end = session.Run(s_limit, takesInput: false);
        if (_counter.Take() is { } count)
        {
            return count;
        }

        console.ForEach(Console.Error.WriteLine);
        throw new CliException(end.Status == ExitStatus.Success ? ExitStatus.Failed : end.Status, $"{_row.Title}: Linux did not get to init");
    }

    /// <summary>The entry of a program that is loaded where it is linked for (ELF-64: e_type at 16, e_entry at 24).</summary>
    private static ulong EntryOf(string program)
    {
        const int Type = 16, Entry = 24, Executable = 2;
        byte[] header = File.ReadAllBytes(program)[..0x40];
        return BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(Type)) == Executable
            ? BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(Entry))
            : throw new CliException(ExitStatus.Failed, $"{program} can be loaded anywhere, so where init begins is not known");
    }
}
