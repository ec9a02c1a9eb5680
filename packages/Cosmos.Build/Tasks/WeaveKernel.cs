using System;
using System.IO;
using System.Linq;
using Cosmos.Build.Closure;
using Cosmos.Build.Generation;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cosmos.Build.Tasks;

/// <summary>The MSBuild face of <see cref="KernelWeaver"/>.</summary>
public sealed class WeaveKernel : Task
{
    /// <summary>All assemblies of the image; CoreLib among them.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    [Required]
    public string MainAssembly { get; set; } = "";

    [Required]
    public string OutputFolder { get; set; } = "";

    [Required]
    public string PlugsFile { get; set; } = "";

    /// <summary>Gets the names of the devices that modules offer, one a line; a guest has no such file.</summary>
    public string DevicesFile { get; set; } = "";

    /// <summary>Kernel or Guest.</summary>
    public string EntryKind { get; set; } = "Kernel";

    public bool CheckApis { get; set; } = true;

    /// <summary>The folder that debug information writes as <c>/_/</c>, so that errors name real files.</summary>
    public string SourceRoot { get; set; } = "";

    /// <summary>What ilc compiles.</summary>
    [Output]
    public string InputAssembly { get; set; } = "";

    /// <summary>What ilc may look into.</summary>
    [Output]
    public string[] ReferenceAssemblies { get; set; } = [];

    /// <summary>The assemblies whose exported symbols ilc has to keep.</summary>
    [Output]
    public string[] ExportingAssemblies { get; set; } = [];

    public override bool Execute()
    {
        try
        {
            using KernelClosure closure = new(Assemblies.Select(item => item.GetMetadata("FullPath")), Path.GetFullPath(MainAssembly));
            KernelWeaver weaver = new(closure, Path.GetFullPath(OutputFolder), PlugsFile)
            {
                ChecksApis = CheckApis,
                IsGuest = EntryKind.Equals("Guest", StringComparison.OrdinalIgnoreCase),
            };
            foreach (Diagnostic diagnostic in weaver.Run())
            {
                Log.LogError(null, diagnostic.Code, null, RealPath(diagnostic.File), diagnostic.Line, 0, 0, 0, "{0}", diagnostic.Message);
            }

            if (DevicesFile.Length > 0)
            {
                File.WriteAllLines(DevicesFile, DeviceNames.Find(closure));
            }

            InputAssembly = weaver.InputAssembly;
            ReferenceAssemblies = Directory.GetFiles(OutputFolder, "*.dll").Where(file => Path.GetFullPath(file) != InputAssembly).Order().ToArray();
            ExportingAssemblies = [.. UnmanagedEntryPoints.ExportingAssemblies(closure), Path.GetFileNameWithoutExtension(InputAssembly)];
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            Log.LogError(null, DiagnosticCode.UnreadableAssembly, null, null, 0, 0, 0, 0, "{0}", error.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private string? RealPath(string? aFile) =>
        SourceRoot.Length > 0 && aFile is not null && aFile.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(SourceRoot, aFile[3..]) : aFile;
}
