using System;
using System.IO;
using System.Linq;
using Cosmos.Cli;
using Cosmos.Cli.Iso;
using Xunit;

namespace Cli.Tests.Iso;

public sealed class IsoContentTests : IDisposable
{
    private readonly Repository _repository = new(Directory.CreateTempSubdirectory("iso-content").FullName);

    public IsoContentTests()
    {
        Directory.CreateDirectory(_repository.Iso);
        Directory.CreateDirectory(_repository.Artifacts);
        File.WriteAllBytes(_repository.KernelImage, [1, 2, 3]);
    }

    public void Dispose() => Directory.Delete(_repository.Root, recursive: true);

    [Fact]
    public void TheKernelAndAllFilesOfTheFolderAreOnTheVolume()
    {
        File.WriteAllText(Path.Combine(_repository.Iso, "vm.conf"), "kernel=Image\n");
        File.WriteAllText(Path.Combine(_repository.Iso, "Image"), "image");
        Assert.Equal(["EFI/BOOT/BOOTAA64.EFI", "cosmos/Image", "cosmos/vm.conf"], IsoContent.Read(_repository).Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AWrongConfigurationMakesNoImage()
    {
        File.WriteAllText(Path.Combine(_repository.Iso, "vm.conf"), "guest=tour\nvcpus=9\n");
        CliException failure = Assert.Throws<CliException>(() => IsoContent.Read(_repository));
        Assert.StartsWith($"{_repository.Iso}/vm.conf line 2: ", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void NorDoesAMissingOne() =>
        Assert.Contains("vm.conf is missing", Assert.Throws<CliException>(() => IsoContent.Read(_repository)).Message);
}
