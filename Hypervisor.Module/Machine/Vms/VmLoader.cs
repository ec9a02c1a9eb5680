using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Stage2;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>Puts a guest's files and its device tree into its memory, at start and at each reset, by the Model's plan.</summary>
internal sealed class VmLoader
{
    // Bytes, as QEMU's virt machine has them.
    private const int RngSeedLength = 32;
    private const int KaslrSeedLength = 8;

    private readonly VmConfig _config;
    private readonly VmMemory _memory;
    private readonly RandomGenerator _random = new();
    private GuestFile _kernel;
    private GuestFile _initrd;
    private GuestFile _rom;
    private GuestLoadPlan _plan = new();

    private VmLoader(VmConfig config, VmMemory memory)
    {
        _config = config;
        _memory = memory;
    }

    /// <summary>Guest-physical address of vCPU 0's first instruction.</summary>
    public ulong EntryPoint => _plan.EntryPoint;

    /// <summary>vCPU 0's x0.</summary>
    public ulong FirstArgument => _plan.FirstArgument;

    /// <summary>Finds the files and plans their places; null when that cannot work.</summary>
    public static VmLoader? Create(VmConfig config, VmFiles files, VmMemory memory, RandomGenerator random, out string error)
    {
        VmLoader loader = new(config, memory);
        random.SeedChild(loader._random);
        return loader.TryFindFiles(files, out error) && loader.TryPlan(out error) && loader.TryMapFlash(out error) ? loader : null;
    }

    /// <param name="devices">Those of modules, for the device tree.</param>
    public void Load(PlacedDevice[] devices)
    {
        foreach (GuestSegment segment in _plan.Segments)
        {
            ReadOnlySpan<byte> source = FileOf(segment.Source).Bytes.Slice(segment.SourceOffset, segment.Length);
            _memory.Write(segment.GuestAddress, source);
            _memory.Clear(segment.GuestAddress + (ulong)segment.Length, segment.ZeroLength);
            _memory.Publish(segment.GuestAddress, (ulong)segment.Length + segment.ZeroLength);
        }

        Span<byte> seeds = stackalloc byte[RngSeedLength + KaslrSeedLength];
        scoped GuestDeviceTreeOptions options = DeviceTreeOptions();
        options.Devices = devices;
        if (TryDrawSeeds(seeds))
        {
            options.RngSeed = seeds.Slice(0, RngSeedLength);
            options.KaslrSeed = seeds.Slice(RngSeedLength);
        }

        GuestDeviceTree.Write(_memory.View(_plan.DeviceTreeAddress, GuestDeviceTree.Capacity), options);
        _memory.Publish(_plan.DeviceTreeAddress, GuestDeviceTree.Capacity);
    }

    /// <summary>New ones at each reset.</summary>
    private bool TryDrawSeeds(Span<byte> seeds)
    {
        Span<ulong> words = stackalloc ulong[RngSeedLength / sizeof(ulong)];
        if (!_random.TryFill(words))
        {
            return false;
        }

        RandomGenerator.WriteBytes(words, seeds);
        Span<ulong> kaslr = words.Slice(0, KaslrSeedLength / sizeof(ulong));
        _random.TryFill(kaslr);
        RandomGenerator.WriteBytes(kaslr, seeds.Slice(RngSeedLength));
        return true;
    }

    private GuestDeviceTreeOptions DeviceTreeOptions() => new()
    {
        VcpuCount = _config.VcpuCount,
        MemorySize = _config.MemorySize,
        Conduit = _config.Conduit,
        Psci = _config.Psci,
        HasClock = _config.Has(VmDeviceNames.RealTimeClock),
        VirtioCount = VmVirtio.CountOf(_config),
        BootArguments = _config.Append,
        InitrdAddress = _plan.InitrdAddress,
        InitrdLength = _plan.InitrdLength,
    };

    private GuestFile FileOf(GuestSource source) => source switch
    {
        GuestSource.Initrd => _initrd,
        GuestSource.Rom => _rom,
        _ => _kernel,
    };

    private bool TryFindFiles(VmFiles files, out string error)
    {
        error = "";
        if (_config.UsesEmbeddedGuest)
        {
            _kernel = EmbeddedGuests.Find(_config.Guest);
            return true;
        }

        return TryFindFile(files, "kernel", _config.Kernel, ref _kernel, ref error)
            && TryFindFile(files, "initrd", _config.Initrd, ref _initrd, ref error)
            && TryFindFile(files, "rom", _config.Rom, ref _rom, ref error);
    }

    private static bool TryFindFile(VmFiles files, string key, string name, ref GuestFile file, ref string error)
    {
        if (name.Length == 0 || files.TryFind(name, out file))
        {
            return true;
        }

        error = $"{key}={name}: the archive has no such file; add it, or correct the name in vm.conf";
        return false;
    }

    private bool TryPlan(out string error)
    {
        GuestLoadRequest request = new()
        {
            Kernel = _kernel.Bytes,
            Rom = _rom.Bytes,
            IsRom = _config.Rom.Length != 0,
            LoadAddress = _config.LoadAddress,
            InitrdLength = _initrd.Length,
            MemorySize = _config.MemorySize,
        };
        bool planned = GuestLoadPlanner.TryPlan(request, out _plan, out GuestLoadError refused);
        error = refused.Message;
        return planned;
    }

    /// <summary>Firmware at 0, and behind it the flash bank for its variables, which it finds erased.</summary>
    private bool TryMapFlash(out string error)
    {
        error = "the machine has no memory left for the ROM";
        return _rom.Length == 0
            || (_memory.TryAdd(GuestPhysicalMap.RomBase, (ulong)_rom.Length, Stage2Attributes.Rom)
                && _memory.TryAddErased(GuestPhysicalMap.VariablesBase, GuestPhysicalMap.VariablesSize));
    }
}
