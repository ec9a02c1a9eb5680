using System;
using System.Text.Json;
using Cosmos.Cli.Manifest;
using Json.Schema;

namespace Cli.Tests.Manifest;

/// <summary>The manifest's schema, as an implementation of JSON Schema that is not ours sees it.</summary>
internal static class Schema
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(ManifestSchema.ToJson());

    /// <summary>Whether a manifest is JSON and valid by the schema.</summary>
    public static bool Accepts(string manifest)
    {
        try
        {
            using var document = JsonDocument.Parse(manifest, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return s_schema.Evaluate(document.RootElement).IsValid;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
