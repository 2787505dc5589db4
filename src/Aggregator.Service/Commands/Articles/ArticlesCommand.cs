using System.CommandLine;

namespace Aggregator.Service.Commands.Articles;

/// <summary><c>aggregator articles</c></summary>
internal static class ArticlesCommand
{
    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("articles", "Search, read, delete and export what is stored.",
        ListArticles.CreateSearch(context),
        ListArticles.CreateList(context),
        ListStories.Create(context),
        ShowArticle.Create(context),
        DeleteArticle.Create(context),
        ExportArticles.Create(context));
}
