using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Vm;
using Xunit;

namespace Hypervisor.Model.Tests.Vm;

public sealed class VmConfigTests
{
    private static List<VmConfig> ParseAll(string text)
    {
        Assert.True(VmConfigParser.TryParse(Encoding.UTF8.GetBytes(text), out List<VmConfig> vms, out string error), error);
        return vms;
    }

    private static VmConfig Parse(string text) => Assert.Single(ParseAll(text));

    [Fact]
    public void NothingGivenMeansTheTour()
    {
        VmConfig config = Parse("");
        Assert.Equal("vm0", config.Name);
        Assert.True(config.UsesEmbeddedGuest && config.Guest == EmbeddedGuest.Tour && config.EffectiveTrace == VmTrace.On);
        Assert.Equal((4, 256UL << 20, SmcccConduit.Hvc, false), (config.VcpuCount, config.MemorySize, config.Conduit, config.Strict));
        Assert.Equal((PsciAftermath.Stop, PsciAftermath.Restart), (config.OnPowerOff, config.OnReset));
        Assert.Equal((1, PsciVersion.V13, PsciAftermath.Stop), (config.Weight, config.Psci, config.OnCrash));
        Assert.Equal(VmDeviceNames.BuiltIn.ToArray(), config.Devices);
        Assert.Null(config.LoadAddress);
    }

    /// <summary>Each with its own keys, and those in front of the first name are of a VM without one.</summary>
    [Fact]
    public void SectionsAreVmsUnlikeEachOther()
    {
        List<VmConfig> vms = ParseAll("vcpus=1\n[web]\nvcpus=2\nmemory=64M\n[db]\nguest=bench\nvcpus=3\ncount=2\n[idle]");
        Assert.Equal(["vm0 1 256", "web 2 64", "db 3 256", "idle 4 256"], vms.Select(vm => $"{vm.Name} {vm.VcpuCount} {vm.MemorySize >> 20}"));
        Assert.Equal([1, 1, 2, 1], vms.Select(vm => vm.Count));
    }

    [Fact]
    public void EveryKeyIsRead()
    {
        VmConfig config = Parse(
            "# ein Kommentar: größer\r\n\r\n [ box-1 ] \n count = 3\nweight=2\npsci=1.0\ndevices=virtio-rng,my_led\non-crash=restart\nvcpus=8\npin=0,63,2\nmemory=1G\nconduit=smc\nstrict=true\nkernel=Image\ninitrd=rd.img\ndisk=root.ext4\n"
            + "load=0x40200000\nappend=console=ttyAMA0 root=/dev/ram # kept\ntrace=on\non-poweroff=restart\non-reset=stop");
        Assert.Equal(("box-1", 8, 1UL << 30, SmcccConduit.Smc, true), (config.Name, config.VcpuCount, config.MemorySize, config.Conduit, config.Strict));
        Assert.Equal(3, config.Count);
        Assert.Equal([0, 63, 2], config.Pinning);
        Assert.Equal((2, PsciVersion.V10, PsciAftermath.Restart), (config.Weight, config.Psci, config.OnCrash));
        Assert.Equal(["virtio-rng", "my_led"], config.Devices);
        Assert.Empty(Parse("devices=").Devices);
        Assert.Equal(("Image", "rd.img", 0x4020_0000UL), (config.Kernel, config.Initrd, config.LoadAddress));
        Assert.Equal("root.ext4", config.Disk);
        Assert.Equal("console=ttyAMA0 root=/dev/ram # kept", config.Append);
        Assert.Equal(VmTrace.On, config.EffectiveTrace);
        Assert.Equal((PsciAftermath.Restart, PsciAftermath.Stop), (config.OnPowerOff, config.OnReset));
        Assert.False(Parse("rom=u-boot.bin").UsesEmbeddedGuest);
        Assert.Equal(VmTrace.Off, Parse("guest=bench").EffectiveTrace);
        Assert.Equal(VmTrace.Off, Parse("trace=off").EffectiveTrace);
    }

    [Theory]
    [InlineData("", "vm0")]
    [InlineData("[web]", "web")]
    [InlineData("count=4", "vm0 vm1 vm2 vm3")]
    [InlineData("[web]\ncount=2", "web0 web1")]
    [InlineData("[42]\ncount=2", "0 1")]
    public void SeveralVmsAreNumbered(string text, string names)
    {
        VmConfig config = Parse(text);
        Assert.Equal(names, string.Join(' ', Enumerable.Range(0, config.Count).Select(config.NameOf)));
    }

    [Theory]
    [InlineData("count=0", "vm.conf line 1: count=0: give a number of VMs from 1 to 8")]
    [InlineData("count=9", "vm.conf line 1: count=9: give a number of VMs from 1 to 8")]
    [InlineData("pin=", "vm.conf line 1: pin=: give 1 to 8 numbers of physical CPUs from 0 to 63, e.g. 0,1")]
    [InlineData("pin=0,64", "vm.conf line 1: pin=0,64: give 1 to 8 numbers of physical CPUs from 0 to 63, e.g. 0,1")]
    [InlineData("pin=1,,2", "vm.conf line 1: pin=1,,2: give 1 to 8 numbers of physical CPUs from 0 to 63, e.g. 0,1")]
    [InlineData("pin=0,1,2,3,4,5,6,7,8", "vm.conf line 1: pin=0,1,2,3,4,5,6,7,8: give 1 to 8 numbers of physical CPUs from 0 to 63, e.g. 0,1")]
    [InlineData("vcpus=0", "vm.conf line 1: vcpus=0: give a number of vCPUs from 1 to 8")]
    [InlineData("\nvcpus=9", "vm.conf line 2: vcpus=9: give a number of vCPUs from 1 to 8")]
    [InlineData("vcpus=4294967297", "vm.conf line 1: vcpus=4294967297: give a number of vCPUs from 1 to 8")]
    [InlineData("vcpus=-1", "vm.conf line 1: vcpus=-1: give a number of vCPUs from 1 to 8")]
    [InlineData("vcpus=", "vm.conf line 1: vcpus=: give a number of vCPUs from 1 to 8")]
    [InlineData("memory=3M", "vm.conf line 1: memory=3M: give a multiple of 2M from 2M to 255G, e.g. 256M")]
    [InlineData("memory=0", "vm.conf line 1: memory=0: give a multiple of 2M from 2M to 255G, e.g. 256M")]
    [InlineData("memory=256G", "vm.conf line 1: memory=256G: give a multiple of 2M from 2M to 255G, e.g. 256M")]
    [InlineData("memory=17179869185G", "vm.conf line 1: memory=17179869185G: give a multiple of 2M from 2M to 255G, e.g. 256M")]
    [InlineData("memory=M", "vm.conf line 1: memory=M: give a multiple of 2M from 2M to 255G, e.g. 256M")]
    [InlineData("weight=0", "vm.conf line 1: weight=0: give a weight from 1 to 8")]
    [InlineData("wfi=yes", "vm.conf line 1: wfi=yes: give trap or native")]
    [InlineData("kernel=a\nload=40g", "vm.conf line 2: load=40g: give a hexadecimal address that is a multiple of 4, e.g. 0x40200000")]
    [InlineData("kernel=a\nload=0x", "vm.conf line 2: load=0x: give a hexadecimal address that is a multiple of 4, e.g. 0x40200000")]
    [InlineData("kernel=a\nload=0x12345678901234567", "vm.conf line 2: load=0x12345678901234567: give a hexadecimal address that is a multiple of 4, e.g. 0x40200000")]
    [InlineData("vcpus=1\nvcpus=2", "vm.conf line 2: vcpus is given twice; keep one of the two lines")]
    public void WrongNumbersAreNamed(string text, string expected) => Refused(text, expected);

    [Theory]
    [InlineData("psci=1.4", "vm.conf line 1: psci=1.4: give 0.2, 1.0, 1.1, 1.2 or 1.3")]
    [InlineData("on-crash=core", "vm.conf line 1: on-crash=core: give stop or restart")]
    [InlineData("devices=rtc,", "vm.conf line 1: devices=rtc,: give names of devices, each of 1 to 32 letters, digits, '-' or '_', e.g. rtc,virtio-console")]
    [InlineData("devices=rtc,rtc", "vm.conf line 1: devices=rtc,rtc: rtc is given twice; a VM has one of each")]
    [InlineData("devices=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q", "vm.conf line 1: devices=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q: give at most 16 devices")]
    [InlineData("name=web", "vm.conf line 1: name=web: there is no such key; the keys are count, guest, vcpus, pin, weight, wfi, memory, conduit, psci, strict, kernel, rom, initrd, disk, load, append, devices, trace, policy, rule, on-poweroff, on-reset and on-crash")]
    [InlineData("guest=doom", "vm.conf line 1: guest=doom: give tour or bench")]
    [InlineData("conduit=HVC", "vm.conf line 1: conduit=HVC: give hvc or smc")]
    [InlineData("strict=yes", "vm.conf line 1: strict=yes: give true or false")]
    [InlineData("on-poweroff=reboot", "vm.conf line 1: on-poweroff=reboot: give stop or restart")]
    [InlineData("on-reset=", "vm.conf line 1: on-reset=: give stop or restart")]
    [InlineData("on-reset=stop\non-reset=stop", "vm.conf line 2: on-reset is given twice; keep one of the two lines")]
    [InlineData("policy=ask", "vm.conf line 1: policy=ask: give emulate, forward or deny")]
    [InlineData("trace=true", "vm.conf line 1: trace=true: give on, power or off")]
    [InlineData("kernel=", "vm.conf line 1: kernel=: give the name of a file in the archive")]
    [InlineData("disk=", "vm.conf line 1: disk=: give the name of a file in the archive")]
    [InlineData("disk=a\ndisk=b", "vm.conf line 2: disk is given twice; keep one of the two lines")]
    [InlineData("speed=fast", "vm.conf line 1: speed=fast: there is no such key; the keys are count, guest, vcpus, pin, weight, wfi, memory, conduit, psci, strict, kernel, rom, initrd, disk, load, append, devices, trace, policy, rule, on-poweroff, on-reset and on-crash")]
    [InlineData("rule=allow 0x84000003", "vm.conf line 1: rule=allow 0x84000003: the range has PSCI ids (0x84000000-0x8400001f, 0xc4000000-0xc400001f), which are the hypervisor's under every policy and rule; leave them out")]
    [InlineData("rule=deny 0x82000000\nrule=log 0x82000000", "vm.conf line 2: rule=log 0x82000000: 0x82000000 has a rule already; no id may be in two, so shorten or split one of them")]
    [InlineData("hello", "vm.conf line 1: expected key=value, or [NAME] to begin a VM")]
    [InlineData("append=größer", "vm.conf line 1: only printable ASCII is allowed outside comments")]
    public void WrongWordsAreNamed(string text, string expected) => Refused(text, expected);

    [Theory]
    [InlineData("[a b]", "vm.conf line 1: expected [NAME], NAME being 1 to 16 letters, digits, '-' or '_'")]
    [InlineData("[]", "vm.conf line 1: expected [NAME], NAME being 1 to 16 letters, digits, '-' or '_'")]
    [InlineData("[", "vm.conf line 1: expected [NAME], NAME being 1 to 16 letters, digits, '-' or '_'")]
    [InlineData("[a]\nvcpus=1\n[b] c", "vm.conf line 3: expected [NAME], NAME being 1 to 16 letters, digits, '-' or '_'")]
    [InlineData("[a]\nvcpus=1\nvcpus=2", "vm.conf line 3: vcpus is given twice; keep one of the two lines")]
    [InlineData("[web]\n[Web]", "vm.conf: Web: a VM called web is there already; names differ, and not only in capitals")]
    [InlineData("[web1]\n[web]\ncount=2", "vm.conf: web: a VM called web1 is there already; names differ, and not only in capitals")]
    [InlineData("[a]\ncount=5\n[b]\ncount=4", "vm.conf: b: with it there are 9 VMs; at most 8 are allowed in all")]
    [InlineData("kernel=a\nrom=b", "vm.conf: vm0: kernel and rom are both given; a VM starts from one of them, leave the other out")]
    [InlineData("guest=tour\nkernel=b", "vm.conf: vm0: guest names an embedded guest while kernel or rom names a file; leave one of them out")]
    [InlineData("initrd=a", "vm.conf: vm0: initrd is given without kernel; add kernel or leave initrd out")]
    [InlineData("load=0x40000000", "vm.conf: vm0: load is given without kernel; add kernel or leave load out")]
    public void WrongVmsAreNamed(string text, string expected) => Refused(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("count=8\nguest=bench\nvcpus=1\npin=0,1\nweight=8\nwfi=native\nmemory=4194304\nconduit=smc\npsci=0.2\nstrict=true\nappend=a=b c\ndevices=rtc,led\ntrace=off\n")]
    [InlineData("guest=tour\ndevices=\n[b]\nvcpus=1\n[c]\n")]
    [InlineData("kernel=Image\ninitrd=rd\ndisk=hd\nload=0x40200000\ntrace=power\n")]
    [InlineData("rom=flash.bin\n")]
    [InlineData("on-poweroff=restart\non-reset=stop\non-crash=restart\n")]
    [InlineData("policy=forward\nrule=allow 0x82000000-0x8200000f log rate=5\nrule=log 0xc2000001\nrule=deny 0xc3000000 log\n")]
    public void WhatIsWrittenIsRead(string text) => Assert.Equal($"[x]\n{text}", VmConfigWriter.Format(ParseAll($"[x]\n{text}")));

    private static void Refused(string text, string expected)
    {
        Assert.False(VmConfigParser.TryParse(Encoding.UTF8.GetBytes(text), out List<VmConfig> _, out string error));
        Assert.Equal(expected, error);
    }
}
